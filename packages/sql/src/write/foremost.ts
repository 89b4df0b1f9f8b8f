import type { Reach } from "../dialect.ts";
import { join, name, raw, sql } from "../fragment.ts";
import type { Fragment } from "../fragment.ts";
import type { Ranking } from "../plan/plan.ts";
import { eligible } from "./places.ts";
import { writerOver } from "./relation.ts";
import type { Relation, Steps } from "./relation.ts";
import { writeSelect } from "./select.ts";
import { valueOperand } from "./writer.ts";

/** More than that of all are about as much work to sort as all of them. */
const mostPercent = 25;

/** More than so many first values are no less work to find than to sort. */
const mostCount = 1000;

/** The few of a ranking among whom all are that its ranks can mean. */
export interface Foremost {
  /** The customers, each beside what is known of all in their group. */
  readonly from: Fragment;
  /** What holds for the few. */
  readonly where: Fragment;
  /** How many are ranked in the group, where a rank is a share of them. */
  readonly many: Fragment;
}

/**
 * Leaves out of a ranking, before it is sorted, whose values are too far behind for all of its ranks. Undefined where the engine
 * cannot tell that for less than sorting costs, or where too many would be left.
 */
export function foremost(
  ranking: Ranking,
  customers: Relation,
  steps: Steps,
): Foremost | undefined {
  const { by, per, among, end, ranks } = ranking;
  const { reach } = steps.dialect;
  if (reach === undefined || by.type.kind === "text" || by.type.kind === "enum") return undefined;
  const reaches = ranks.map(({ count, percent }): Reach => ({ count: Number(count), percent }));
  if (!reaches.every(isSmall)) return undefined;
  const writer = writerOver(customers, steps.dialect);
  const value = valueOperand(by, writer);
  const group = per && valueOperand(per, writer);
  const alias = steps.names.unique("l");
  const select = writeSelect({
    columns: [
      ...(group ? [{ sql: group, as: "per" }] : []),
      ...reaches.map((of, i) => ({ sql: reach[end](value, of), as: `least_${i + 1}` })),
      ...(reaches.some(({ percent }) => percent) ? [{ sql: raw("COUNT(*)"), as: "many" }] : []),
    ],
    from: customers.from,
    where: eligible(by, among, writer),
    ...(group && { groupBy: [group] }),
  });
  const limits = steps.add(select, { wish: "ranking_limits", alias });
  const same = group && sql`${name(alias, "per")} IS NOT DISTINCT FROM ${group}`;
  const within = raw(end === "top" ? ">=" : "<=");
  const tests = ranks.map((_, i) => sql`${value} ${within} ${name(alias, `least_${i + 1}`)}`);
  return {
    from: sql`${customers.from}\n${same ? sql`JOIN ${limits} ON ${same}` : sql`CROSS JOIN ${limits}`}`,
    where: sql`(${join(tests, " OR ")})`,
    many: name(alias, "many"),
  };
}

const isSmall = ({ percent, count }: Reach): boolean =>
  percent ? count <= mostPercent : Number.isInteger(count) && count >= 1 && count <= mostCount;
