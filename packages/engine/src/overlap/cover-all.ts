import type { Segment } from "@satsuma/ir";
import { name } from "@satsuma/sql";
import { countCustomers } from "../queries/count-where.ts";
import type { Session } from "../queries/session.ts";
import type { Evaluated } from "../run/evaluated.ts";
import { wholeOf } from "../rules/families.ts";

/** Segments that everybody is in, and tiers and splits that have a place for everybody, by their names; none when there are no customers. */
export async function coveringAll(
  session: Session,
  { table, flags }: Evaluated,
  segments: readonly Segment[],
): Promise<ReadonlySet<string>> {
  const members = segments.map((segment) => name(flags.get(segment.name)!));
  const { customers, sizes } = await countCustomers(session, name(...table), members);
  const covered = new Map<string, number>();
  for (const [i, segment] of segments.entries()) {
    const whole = wholeOf(segment);
    covered.set(whole, (covered.get(whole) ?? 0) + sizes[i]!);
  }
  return new Set(
    [...covered].flatMap(([whole, size]) => (size === customers && size > 0 ? [whole] : [])),
  );
}
