import { membersQuery } from "../audience/members-query.ts";
import type { AudienceOptions } from "../audience/audience-result.ts";
import { countAudience, publishedAudience } from "../audience/published-audience.ts";
import type { PublishedAudience } from "../audience/published-audience.ts";
import type { Warehouse } from "@satsuma/sql";
import { readChanges } from "../changes/changes.ts";
import type { Project } from "../project.ts";
import { listedMembers } from "../members/listed-members.ts";
import { audienceList } from "../members/member-list.ts";
import type { ExportOptions } from "../members/members-result.ts";
import { gate } from "../quality/gate.ts";
import { streamTraits } from "../queries/members.ts";
import { cancel } from "../queries/session.ts";
import { refuseDrafts } from "../rules/lay-drafts.ts";
import { runSession } from "../run/run-session.ts";
import { deliver, prepareSend, send } from "../send/send.ts";
import { heldData } from "./held-data.ts";
import { segmentNames } from "./opened.ts";
import type { Opened } from "./opened.ts";

type RunCalls = Pick<
  Project,
  | "run"
  | "audience"
  | "members"
  | "traits"
  | "exportMembers"
  | "changes"
  | "send"
  | "prepareSend"
  | "deliver"
>;

/** Publishing membership, and what was published. */
export const runCalls = (opened: Opened): RunCalls => ({
  async run(options = {}) {
    refuseDrafts(options);
    return opened.sessions.take(options, async (session, diagnostics) => {
      const poor = gate(session);
      const { full: isFull = false, refit = false } = options;
      const result = await runSession({ ...session, refit, isFull });
      return { ...result, diagnostics: [...diagnostics, ...poor] };
    });
  },

  async audience(segment, options = {}) {
    const { warehouse, audience } = await found(segment, options, opened);
    return countAudience(audience, warehouse, options);
  },

  async *members(segment, options = {}) {
    const { warehouse, audience } = await found(segment, options, opened);
    yield* warehouse.stream(membersQuery(audience), cancel(options));
  },

  async *traits(options = {}) {
    yield* streamTraits(await opened.sessions.openWarehouse(), options);
  },

  async exportMembers(segment, file, format, options = {}) {
    const { warehouse, audience } = await found(segment, options, opened);
    const listed = async () =>
      listedMembers(
        audienceList(audience),
        { warehouse, data: await heldData(opened.sessions, options) },
        options,
      );
    const query = isPlain(options) ? membersQuery(audience) : await listed();
    await warehouse.exportQuery(query, file, format, cancel(options));
  },

  async changes(options = {}) {
    const warehouse = await opened.sessions.openWarehouse();
    return readChanges(warehouse, options, () => segmentNames(opened.sessions));
  },

  async send(segment, sink, options = {}) {
    refuseDrafts(options);
    return opened.sessions.take(options, async (session) => send(segment, sink, options, session));
  },

  async prepareSend(segment, sink, options = {}) {
    refuseDrafts(options);
    return opened.sessions.take(options, async (session) =>
      prepareSend(segment, sink, options, session),
    );
  },

  deliver: async (delivery, options = {}) =>
    opened.sessions.takeHeld(options, async (warehouse) =>
      deliver(delivery, { warehouse, host: opened.host, work: options }),
    ),
});

/** The warehouse, and the audience of a segment in it. */
async function found(
  segment: string,
  options: AudienceOptions,
  { sessions, config }: Opened,
): Promise<{ readonly warehouse: Warehouse; readonly audience: PublishedAudience }> {
  const warehouse = await sessions.openWarehouse();
  const search = { warehouse, config, rules: () => segmentNames(sessions) };
  return { warehouse, audience: await publishedAudience(segment, search, options) };
}

/** True where the run alone tells what is listed, and the data need not be known. */
const isPlain = ({ columns = [], order, direction, filter = "", forSpreadsheet }: ExportOptions) =>
  columns.length === 0 &&
  order === undefined &&
  direction === undefined &&
  filter === "" &&
  forSpreadsheet !== true;
