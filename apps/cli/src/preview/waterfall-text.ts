import type { DeadCondition, Preview, PreviewCondition } from "@satsuma/engine";
import { amount, asOfText, bar, count, gain, loss, partOf, share } from "../terminal/figures.ts";
import type { Style } from "../terminal/style.ts";
import { figureLines } from "../terminal/figure-lines.ts";
import { wrapText } from "../terminal/wrap-text.ts";
import type { FigureLine } from "../terminal/figure-lines.ts";

/** There is room for bars from this width on. */
const WIDE = 100;
const BAR = 14;

/** A rule in English, its customers condition by condition, and who is nearly one of them. */
export function waterfallText(
  rule: string,
  preview: Preview,
  timezone: string,
  style: Style,
): string {
  const { english, size, customers, sample, asOf } = preview;
  const { color } = style;
  const part = share(partOf(size, customers));
  const total = `${color.bold(amount(size, "customer"))} of ${count(customers)}, ${part}, as of ${asOfText(asOf, timezone)}`;
  const few =
    sample.length === 0
      ? []
      : wrapText(`for example ${sample.map(String).join(", ")}`, style.width, 2).map(color.dim);
  // An expression need not be repeated: it was just typed.
  const heading = /^[\w.]+$/u.test(rule) ? [color.bold(rule)] : [];
  return [
    ...heading,
    english,
    "",
    conditionTable(preview, style),
    "",
    total,
    ...few,
    ...missLines(preview, style),
  ].join("\n");
}

function conditionTable({ customers, conditions, size }: Preview, style: Style): string {
  const isWide = style.width >= WIDE;
  const heads = ["alone", "change", "so far", "without it", ...(isWide ? [" ".repeat(BAR)] : [])];
  const barOf = (left: number): readonly string[] =>
    isWide ? [bar(partOf(left, customers), BAR).padEnd(BAR)] : [];
  const lines = (of: readonly PreviewCondition[], isAll: boolean, indent: number): FigureLine[] =>
    of.flatMap((each): FigureLine[] => [
      {
        text: label(each),
        indent,
        figures: [
          count(each.alone),
          isAll ? loss(each.removed) : gain(each.size),
          isAll ? count(each.size) : "",
          isAll ? gain(each.only) : loss(each.only),
          ...(isAll && indent === 0 ? barOf(each.size) : []),
        ],
        ...noteOn(each, isAll, customers),
      },
      ...lines(
        each.dead === undefined ? (each.of ?? []) : partsOf(each),
        needsAll(each),
        indent + 2,
      ),
    ]);
  const all = {
    text: "all customers",
    figures: ["", "", count(customers), "", ...barOf(customers)],
  };
  const table = figureLines(heads, [all, ...lines(conditions, true, 0)], style);
  const isEmpty = size === 0 && customers > 0 && conditions.length > 1;
  return isEmpty ? `${table}\n${style.color.yellow("! no customer meets all of these")}` : table;
}

/** The parts of a list that does nothing: that none of them does is no news. */
const partsOf = ({ of = [] }: PreviewCondition): readonly PreviewCondition[] =>
  of.map(({ dead, ...part }) =>
    dead === "redundant" || dead === undefined ? part : { ...part, dead },
  );

/** What is odd about a condition, or about the data it stands on. */
function noteOn(
  each: PreviewCondition,
  isAll: boolean,
  customers: number,
): Pick<FigureLine, "note"> {
  const dead = each.dead ? [remedies[each.dead](each, isAll, customers)] : [];
  const notes = [...dead, ...(each.weak ?? [])];
  return notes.length === 0 ? {} : { note: `! ${notes.join("; ")}` };
}

const needsAll = ({ needs, of }: PreviewCondition): boolean => needs === of?.length;

/** A list is called by how many of it must hold: its parts follow below. */
const label = (condition: PreviewCondition): string =>
  condition.needs === undefined
    ? condition.text
    : needsAll(condition)
      ? "all of"
      : condition.needs === 1
        ? "any of"
        : `at least ${condition.needs} of`;

/** What is odd about a condition, and what to do. */
const remedies: Readonly<
  Record<DeadCondition, (condition: PreviewCondition, isAll: boolean, customers: number) => string>
> = {
  "includes nobody": (_, isAll) =>
    `holds for nobody${isAll ? ", so nobody gets past it" : ": it adds nobody"}; see whether a value or a period is wrong`,
  "excludes nobody": ({ reached }, isAll, customers) =>
    isAll
      ? `excludes nobody: all ${count(reached)} before it pass; leave it out, or make it stricter`
      : `holds for all ${amount(customers, "customer")}, so the list excludes nobody; make it stricter`,
  redundant: (_, isAll) =>
    isAll
      ? "redundant: whoever it excludes, others exclude too; without it nothing changes"
      : "redundant: whoever it brings in, others bring in too; without it nothing changes",
};

/** Who fails exactly one condition, and which. */
function missLines({ conditions, nearMisses }: Preview, style: Style): readonly string[] {
  if (conditions.length < 2 || nearMisses.length === 0) return [];
  const { color, width } = style;
  const lines = conditions.flatMap((condition, i) => {
    const keys = nearMisses.filter((each) => each.condition === i).map((each) => each.customer);
    if (keys.length === 0) return [];
    const more = condition.only > keys.length ? ", …" : "";
    const text = `${keys.map(String).join(", ")}${more}: but for ${condition.text}`;
    return wrapText(text, width - 2, 2).map((line) => color.dim(`  ${line}`));
  });
  return [color.dim("nearly members"), ...lines];
}
