import type { RuleDraft, RuleWords } from "@satsuma/plugin";
import { dimensions } from "./config.ts";
import type { Dimension } from "./config.ts";
import type { CutOffs, RfmModel } from "./model.ts";
import { boxesOf } from "./names/boxes-of.ts";
import type { Box } from "./names/boxes-of.ts";
import type { SegmentName } from "./names/segment-name.ts";

/**
 * The named groups as rules over recency, frequency and money. Scores by rank, and those cut within groups, depend on
 * who else there is: such models have no rules.
 */
export function rules(model: RfmModel, words: RuleWords<Dimension>): RuleDraft[] {
  const { recency, frequency, monetary } = model.cuts;
  if (!isCutOffs(recency) || !isCutOffs(frequency) || !isCutOffs(monetary)) return [];
  const cuts = { recency, frequency, monetary };
  return model.names.flatMap((name) => draft(name, model, cuts, words));
}

const isCutOffs = (cut: RfmModel["cuts"][Dimension]): cut is CutOffs => cut.kind === "cut-offs";

type AllCuts = Readonly<Record<Dimension, CutOffs>>;

function draft(
  { name, scores, meaning, advice }: SegmentName,
  { bins, sizes }: RfmModel,
  cuts: AllCuts,
  words: RuleWords<Dimension>,
): RuleDraft[] {
  const boxes = scores.flatMap((box) => boxesOf(box, bins));
  const where = whereText(boxes, { bins, cuts, words });
  if (where === undefined) return [];
  const size = sizes[name];
  return [
    {
      name: identifier(name),
      title: name.charAt(0).toUpperCase() + name.slice(1),
      doc: [meaning ?? `The RFM group ${name}.`, advice ?? ""].join(" ").trim(),
      where,
      ...(size === undefined ? {} : { size }),
      measures: {},
    },
  ];
}

/** As a segment may be called: `can't lose them` is `cant_lose_them`. */
const identifier = (name: string): string =>
  `rfm_${name
    .toLowerCase()
    .replaceAll("'", "")
    .replaceAll(/[^a-z0-9]+/gu, "_")
    .replaceAll(/^_+|_+$/gu, "")}`;

/** What scores are written with. */
interface Writing {
  readonly bins: number;
  readonly cuts: AllCuts;
  readonly words: RuleWords<Dimension>;
}

/** Boxes with the same range of recency share its condition. Nothing when no value has these scores. */
function whereText(boxes: readonly Box[], writing: Writing): string | undefined {
  const byRecency = new Map<string, string[]>();
  for (const box of boxes) {
    const parts = dimensions.map((dimension) => rangeText(dimension, box, writing));
    // Two cut-offs were equal: nobody has a score between them.
    if (parts.includes(undefined)) continue;
    const [recency = "", ...others] = parts;
    byRecency.set(recency, [...(byRecency.get(recency) ?? []), all(others)]);
  }
  if (byRecency.size === 0) return undefined;
  const conditions = [...byRecency].map(([recency, others]) => all([recency, any(others)]));
  return any(conditions) || `${writing.words.expressions.recency} is known`;
}

/** Conditions that must all hold; those that are empty ask nothing. */
const all = (conditions: readonly (string | undefined)[]): string =>
  conditions.filter((text) => text !== undefined && text !== "").join(" and ");

/** Conditions of which one must hold, ready to stand beside others; empty when one of them asks nothing. */
function any(conditions: readonly string[]): string {
  if (conditions.includes("")) return "";
  const [only] = conditions;
  return conditions.length === 1
    ? only!
    : `(${conditions.map((text) => `(${text})`).join(" or ")})`;
}

/** What a range of scores asks of a value: empty when any value will do, nothing when none does. */
function rangeText(
  dimension: Dimension,
  box: Box,
  { bins, cuts, words }: Writing,
): string | undefined {
  const [low, high] = box[dimension];
  const cut = cuts[dimension];
  // The fewer days ago the better: of recency the highest score lies below the first cut-off.
  const [from, to] = dimension === "recency" ? [bins - high, bins - low + 1] : [low - 1, high];
  const lower = cut.cuts[from - 1];
  const upper = cut.cuts[to - 1];
  if (lower !== undefined && lower === upper) return undefined;
  const [over, upTo] = cut.at === "below" ? [">", "<="] : [">=", "<"];
  const value = words.expressions[dimension];
  return [
    ...(lower === undefined ? [] : [`${value} ${over} ${words.numberInRule(lower)}`]),
    ...(upper === undefined ? [] : [`${value} ${upTo} ${words.numberInRule(upper)}`]),
  ].join(" and ");
}
