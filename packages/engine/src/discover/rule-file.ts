import { formatFile, quoteName } from "@satsuma/language";
import { shareText } from "@satsuma/model";
import type { RuleDraft } from "@satsuma/plugin";
import type { MethodResult } from "../methods/score-result.ts";
import { counted, wholeText } from "../wording/figure-text.ts";
import { measuresText } from "./measure-text.ts";
import { textInRule } from "./rule-words.ts";

/** What the head of a file of discovered rules says. */
export interface Origin {
  readonly result: Pick<MethodResult, "method" | "version" | "quality">;
  /** `2011-12-10`, in the project's zone. */
  readonly asOf: string;
  readonly customers: number;
  /** How many of them the method is about; absent when it is about all. */
  readonly about?: number;
  readonly namespace: string;
}

/** How many customers a rule keeps. */
export interface Counted {
  readonly size: number;
  readonly share: number;
}

/** How the first line of such a file begins: what a method found before can be told by it. */
export const foundBy = (method: string): string => `# Found by ${method},`;

/** A `.seg` file of a model's rules, formatted; sizes are told where they are known. */
export function ruleFile(
  drafts: readonly RuleDraft[],
  origin: Origin,
  sizes: readonly Counted[] = [],
): string {
  if (drafts.length === 0) return "";
  const segments = drafts.map((draft, i) => segmentText(draft, origin, sizes[i]));
  return formatFile("<rules>", `${[headOf(origin), ...segments].join("\n\n")}\n`).text;
}

function headOf({ result, asOf, customers, about = customers }: Origin): string {
  const { method, version, quality } = result;
  return [
    `${foundBy(method)} model ${version}, as of ${asOf}, among ${about === customers ? "" : `${wholeText(about)} of `}${wholeText(customers)} customers.`,
    // The rest is told by `satsuma models`.
    ...comment(measuresText(quality)).slice(0, 2),
    "# Read, change or drop them: from here on they are rules like any other.",
  ].join("\n");
}

function segmentText(
  { name, title, doc, where, measures }: RuleDraft,
  { namespace }: Origin,
  kept: Counted | undefined,
): string {
  const size =
    kept === undefined ? "" : `${counted(kept.size, "customer")} (${shareText(kept.share)})`;
  const facts = [size, measuresText(measures)].filter((fact) => fact !== "").join("; ");
  return [
    ...comment(facts),
    `segment ${quoteName(name)}${title === undefined ? "" : ` ${textInRule(title)}`}`,
    `  description ${textInRule(doc)}`,
    `  tags ${quoteName(namespace)}`,
    `  where ${where}`,
  ].join("\n");
}

/** Figures as comments of at most eighty columns, if no figure is longer; nothing in them can end a line. */
function comment(text: string): readonly string[] {
  const lines: string[] = [];
  for (const part of text.replaceAll(/[\p{Cc}\u2028\u2029]/gu, " ").split("; ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + part.length <= 76)
      lines.push(`${lines.pop()}; ${part}`);
    else lines.push(part);
  }
  return text === "" ? [] : lines.map((line) => `# ${line}`);
}
