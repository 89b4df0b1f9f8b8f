import type { Client } from "@satsuma/http/client";
import type { RowPages } from "../../table/row-page.ts";
import { isOutdated, membersAsked } from "../segment/members/member-pages.ts";
import type { Member } from "../segment/members/member.ts";

/** Pages of the customers whom a rule takes, all of one instant, data and rules. */
export const rulePages = (client: Client, rule: string): RowPages<Member> => ({
  async page({ order, columns, offset, limit, version, signal }) {
    const { members, size, matching, basis } = await client.previewMembers(
      rule,
      {
        ...membersAsked(order, columns),
        offset,
        limit,
        ...(version === undefined ? {} : { basis: version }),
      },
      { signal },
    );
    return { items: members, size: matching ?? size, total: size, version: basis };
  },
  isOutdated,
});
