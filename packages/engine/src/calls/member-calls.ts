import { SatsumaError } from "@satsuma/model";
import { publishedAudience } from "../audience/published-audience.ts";
import { customerState } from "../members/customer-state.ts";
import { HeldLists } from "../members/held-lists.ts";
import { HeldRun } from "../members/held-run.ts";
import { customerPage, memberPage } from "../members/member-page.ts";
import { rulePage } from "../members/rule-page.ts";
import type { Project } from "../project.ts";
import { sinkReports } from "../send/sink-reports.ts";
import { currentRun } from "../state/published.ts";
import { heldData } from "./held-data.ts";
import { segmentNames } from "./opened.ts";
import type { Opened } from "./opened.ts";

type MemberCalls = Pick<
  Project,
  "memberPage" | "previewMembers" | "customers" | "customer" | "sinks"
>;

/** Customers one by one, as the last run left them or a rule takes them, and where they can be sent. */
export function memberCalls({ sessions, config, host }: Opened): MemberCalls {
  const held = new HeldRun();
  const lists = new HeldLists();
  return {
    async memberPage(segment, options = {}) {
      const warehouse = await sessions.openWarehouse();
      const search = { warehouse, config, rules: () => segmentNames(sessions) };
      const audience = await publishedAudience(segment, search, options);
      return memberPage(audience, { warehouse, data: await heldData(sessions, options) }, options);
    },

    previewMembers: async (text, options = {}) =>
      sessions.take(options, async (opened) => rulePage(text, { opened, lists }, options)),

    async customers(options = {}) {
      const warehouse = await sessions.openWarehouse();
      const run = await currentRun(warehouse);
      if (run === undefined) throw noRun();
      return customerPage(run, { warehouse, data: await heldData(sessions, options) }, options);
    },

    async customer(key, work = {}) {
      const warehouse = await sessions.openWarehouse();
      return customerState(key, { warehouse, data: await heldData(sessions, work), held }, work);
    },

    sinks: () => sinkReports(host),
  };
}

const noRun = (): SatsumaError =>
  new SatsumaError("RUN_NOT_RUN", "no customers are listed: nothing has been run yet", {
    help: "run `satsuma run` first",
  });
