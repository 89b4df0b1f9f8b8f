import { publishedAudience } from "../audience/published-audience.ts";
import { customerState } from "../members/customer-state.ts";
import { HeldRun } from "../members/held-run.ts";
import { memberPage } from "../members/member-page.ts";
import type { Project } from "../project.ts";
import { sinkReports } from "../send/sink-reports.ts";
import { heldData } from "./held-data.ts";
import { segmentNames } from "./opened.ts";
import type { Opened } from "./opened.ts";

type MemberCalls = Pick<Project, "memberPage" | "customer" | "sinks">;

/** Customers one by one, as the last run left them, and where they can be sent. */
export function memberCalls({ sessions, config, host }: Opened): MemberCalls {
  const held = new HeldRun();
  return {
    async memberPage(segment, options = {}) {
      const warehouse = await sessions.openWarehouse();
      const search = { warehouse, config, rules: () => segmentNames(sessions) };
      const audience = await publishedAudience(segment, search, options);
      return memberPage(audience, { warehouse, data: await heldData(sessions, options) }, options);
    },

    async customer(key, work = {}) {
      const warehouse = await sessions.openWarehouse();
      return customerState(key, { warehouse, data: await heldData(sessions, work), held }, work);
    },

    sinks: () => sinkReports(host),
  };
}
