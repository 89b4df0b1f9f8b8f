import { Problem } from "@satsuma/http/client";
import type { Client, MembersAsked } from "@satsuma/http/client";
import type { RowPages } from "../../../table/row-page.ts";
import type { RowOrder } from "../../../table/row-source.ts";
import type { Member } from "./member.ts";

/** Pages of the members of a segment, all of one run. */
export const memberPages = (client: Client, segment: string): RowPages<Member> => ({
  async page({ order, columns, offset, limit, version, signal }) {
    const { members, size, matching, run } = await client.members(
      segment,
      {
        ...membersAsked(order, columns),
        offset,
        limit,
        ...(version === undefined ? {} : { run: Number(version) }),
      },
      { signal },
    );
    return { items: members, size: matching ?? size, total: size, version: String(run) };
  },
  isOutdated,
});

/** Whether pages are refused because what the ones before were of is not there any more. */
export const isOutdated = (error: unknown): boolean =>
  error instanceof Problem && error.code === "RUN_CHANGED";

/** The order of a table as the API takes it. */
export const membersAsked = (
  { column, isFalling = false, filter = "" }: RowOrder,
  columns: readonly string[],
): MembersAsked => ({
  columns: columns.filter((each) => each !== "customer"),
  ...(column === undefined ? {} : { order: column }),
  ...(isFalling ? { direction: "falling" } : {}),
  ...(filter === "" ? {} : { filter }),
});
