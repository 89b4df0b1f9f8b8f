import { explainCond } from "@satsuma/language";
import { fillTable } from "../queries/fill-table.ts";
import { dropTable } from "../queries/new-table.ts";
import { prepareSegments } from "../queries/prepare-segments.ts";
import type { Session } from "../queries/session.ts";
import { weakData } from "../quality/weak-data.ts";
import { segmentConjuncts } from "../rules/conjuncts.ts";
import type { RuleText } from "../rules/rule-text.ts";
import { segmentAsOf } from "../run/segment-as-of.ts";
import { conditionList, leaves } from "./condition-tree.ts";
import type { ConditionTree } from "./condition-tree.ts";
import { countConditions } from "./count-conditions.ts";
import { inWords } from "./in-words.ts";
import { firstMembers, nearMisses } from "./near-misses.ts";
import type { Preview } from "./preview-result.ts";
import { outcomesOf } from "./tree-sql.ts";
import type { Flags } from "./tree-sql.ts";

const table = ["satsuma", "previewed"] as const;

/** Counts a rule at every condition, in one pass over the data; keeps nothing but models that had to be fitted. */
export async function previewRule(opened: Session, rule: RuleText): Promise<Preview> {
  const list = ruleConditions(rule);
  const asOf = segmentAsOf(opened, rule.meta);
  const { session, resolved } = await prepareSegments(opened, [{ ...rule.meta, where: rule.cond }]);
  const flags: Flags = new Map(leaves(list).map((leaf, i) => [leaf, `c${i}`]));
  const outputs = [...flags].map(([leaf, flag]) => ({
    name: flag,
    kind: "cond" as const,
    cond: resolved(leaf.cond, rule.meta),
  }));
  const timezone = rule.meta.timezone ?? session.clock.timezone;
  const clock = { ...session.clock, asOf, timezone };
  try {
    await fillTable(session, table, outputs, "counting");
    const outcomes = outcomesOf(list, table, flags);
    const english = inWords(session.catalogue, clock);
    const marks = weakData({ ...session, clock });
    const weak = ({ cond }: ConditionTree) => marks(cond).map(({ text }) => text);
    return {
      asOf,
      ...(await countConditions(session, list, outcomes, { english, weak })),
      sample: await firstMembers(session, list, outcomes),
      nearMisses: await nearMisses(session, list, outcomes),
      diagnostics: rule.diagnostics,
      english: explainCond(rule.cond, session.catalogue, clock),
    };
  } finally {
    await dropTable(session, table);
  }
}

const ruleConditions = ({ cond, text, meta }: RuleText): ConditionTree =>
  conditionList(cond, segmentConjuncts({ ...meta, where: cond }), text);
