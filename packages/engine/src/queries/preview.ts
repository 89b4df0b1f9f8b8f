import { explainCond } from "@satsuma/language";
import { and } from "@satsuma/ir";
import type { Cond } from "@satsuma/ir";
import type { Scalar } from "@satsuma/model";
import { name, sql } from "@satsuma/sql";
import { prepareTraits, usedOnly } from "../methods/prepare-traits.ts";
import type { Preview } from "../results.ts";
import { conjuncts, written } from "../rules/conjuncts.ts";
import type { RuleText } from "../rules/rule-text.ts";
import { latest, segmentAsOf } from "../run/segment-as-of.ts";
import { countEach } from "./counting.ts";
import { at } from "./read.ts";
import { forEachRange } from "./for-each-range.ts";
import { cancel } from "./session.ts";
import { segmentResolver } from "./resolve-segments.ts";
import type { Session } from "./session.ts";

/** Counts a rule at every condition, in one pass; writes nothing but models that had to be fitted. */
export async function previewRule(opened: Session, rule: RuleText): Promise<Preview> {
  const parts = conjuncts(rule.cond);
  const asOf = segmentAsOf(opened, rule.meta);
  const until = latest([asOf, opened.clock.asOf]);
  const { session, fitted } = await prepareTraits({ ...opened, until }, [rule.cond], usedOnly);
  const resolved = segmentResolver(session, fitted.traits);
  const ready = parts.map(({ cond }) => resolved(cond, rule.meta));
  const running = ready.map((_, i) => and(...ready.slice(0, i + 1)));
  const { customers, sizes } = await countEach(session, [...running, ...ready], "counting");
  return {
    asOf,
    size: sizes[parts.length - 1] ?? customers,
    customers,
    conditions: parts.map((part, i) => ({
      text: written(part, rule.text),
      size: sizes[i]!,
      alone: sizes[parts.length + i]!,
    })),
    sample: await firstMembers(session, and(...ready), 10),
    diagnostics: rule.diagnostics,
    english: explainCond(rule.cond, session.catalogue, {
      ...session.clock,
      asOf,
      timezone: rule.meta.timezone ?? session.clock.timezone,
    }),
  };
}

async function firstMembers(session: Session, cond: Cond, most: number): Promise<Scalar[]> {
  const found: Scalar[] = [];
  const outputs = [{ name: "is_member", kind: "cond" as const, cond }];
  await forEachRange(session, outputs, "looking for members", async (rows) => {
    if (found.length >= most) return;
    const frame = await session.warehouse.query(
      sql`SELECT key FROM (${rows}) AS scan WHERE ${name("is_member")} ORDER BY key LIMIT ${most - found.length}`,
      cancel(session.work),
    );
    for (let row = 0; row < frame.length; row += 1) found.push(at(frame, "key", row));
  });
  return found;
}
