import type { Program, Segment } from "@satsuma/ir";
import { join, name, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import { rowsOf } from "../queries/read.ts";
import { cancel } from "../queries/session.ts";
import type { Session } from "../queries/session.ts";
import type { TierMoves } from "./diff-result.ts";
import type { PairedSegment } from "./paired-segments.ts";
import type { PairedSides } from "./sides.ts";
import { sidesTable } from "./with-sides.ts";

/** The tiers that both programs have and of which something differs, by name. */
export function changedTiers(
  before: Program,
  after: Program,
  pairs: readonly PairedSegment[],
): readonly string[] {
  const was = new Set(setsOf(before.segments));
  const differ = new Set(
    pairs
      .filter(({ change }) => change !== "unchanged")
      .flatMap((pair) => setsOf([pair.before, pair.after])),
  );
  return [...new Set(setsOf(after.segments))].filter((of) => was.has(of) && differ.has(of));
}

const setsOf = (segments: readonly (Segment | undefined)[]): readonly string[] =>
  segments.flatMap((segment) => segment?.tier?.of ?? []);

/** How many customers go from which tier to which. */
export async function tierMoves(
  session: Session,
  of: string,
  sides: readonly PairedSides[],
): Promise<TierMoves> {
  const was = tiersIn(of, sides, "before");
  const is = tiersIn(of, sides, "after");
  const frame = await session.warehouse.query(
    sql`SELECT came, went, count(*) AS customers FROM (SELECT ${placeIn(was)} AS came, ${placeIn(is)} AS went FROM ${name(...sidesTable)}) AS places GROUP BY came, went ORDER BY came, went`,
    cancel(session.work),
  );
  const title = is[0]?.segment.tier?.title;
  return {
    of,
    ...(title !== undefined && { title }),
    before: was.map(({ segment }) => segment.name),
    after: is.map(({ segment }) => segment.name),
    moves: rowsOf(frame).map(({ came, went, customers }) => ({
      from: was[Number(came)]?.segment.name ?? null,
      to: is[Number(went)]?.segment.name ?? null,
      customers: Number(customers),
    })),
  };
}

/** A tier on one side, and who is in it. */
interface PlacedTier {
  readonly segment: Segment;
  readonly isMember: Fragment;
}

const tiersIn = (
  of: string,
  sides: readonly PairedSides[],
  side: "before" | "after",
): readonly PlacedTier[] =>
  sides
    .flatMap((each) => {
      const segment = each.pair[side];
      return segment?.tier?.of === of ? [{ segment, isMember: each[side].isMember }] : [];
    })
    .toSorted((a, b) => (a.segment.tier?.index ?? 0) - (b.segment.tier?.index ?? 0));

/** Which tier a customer is in, from 0; their number for those in none. */
const placeIn = (tiers: readonly PlacedTier[]): Fragment =>
  sql`CASE ${join(
    tiers.map(({ isMember }, i) => sql`WHEN ${isMember} THEN ${i}`),
    " ",
  )} ELSE ${tiers.length} END`;
