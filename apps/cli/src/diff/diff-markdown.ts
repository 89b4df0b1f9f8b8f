import type { MoveCause, RulesDiff, SegmentDiff, TierMoves } from "@satsuma/engine";
import { amount, asOfText, count, gain, loss } from "../terminal/figures.ts";
import type { Showing } from "./diff-text.ts";
import {
  baseText,
  changesText,
  changeText,
  changedLines,
  enteringWords,
  leavingWords,
  sampleText,
  tierName,
  tierSummary,
} from "./diff-words.ts";

/** What an edit of the rules does, as the comment on a pull request: a line, a table, and the details folded. */
export function diffMarkdown(
  diff: RulesDiff,
  showing: Showing,
  warnings: readonly string[],
): string {
  const { asOf, customers, segments, tiers, base } = diff;
  const against = `Against ${plain(baseText(base, showing.timezone))}; both as of ${asOfText(asOf, showing.timezone)}, on the data of now: ${amount(customers, "customer")}.`;
  return [
    `### Segments: ${changesText(diff)}`,
    ...warnings.map((warning) => `> **${plain(warning)}**`),
    ...(segments.length === 0 ? [] : [segmentTable(segments)]),
    ...segments.flatMap((segment) => details(segment, showing)),
    ...tiers.map(tierTable),
    against,
  ].join("\n\n");
}

function segmentTable(segments: readonly SegmentDiff[]): string {
  const rows = segments.map((segment) => {
    const { name, title, before, after, entered, left, change } = segment;
    const called = title === undefined ? code(name) : `${code(name)} ${plain(title)}`;
    const sizes = [
      change === "added" ? "–" : count(before),
      change === "removed" ? "–" : count(after),
      gain(entered),
      loss(left),
    ];
    return row([called, plain(changeText(segment)), ...sizes]);
  });
  return [
    "| segment | change | before | after | entered | left |",
    "|---|---|--:|--:|--:|--:|",
    ...rows,
  ].join("\n");
}

/** What is written otherwise, and why customers come and go; folded, and left out where there is nothing to say. */
function details(segment: SegmentDiff, { hasKeys }: Showing): readonly string[] {
  const { name, entered, left, entering, leaving } = segment;
  const lines = changedLines(segment).map(({ sign, text }) => `${sign} ${text}`);
  const causes = (
    what: string,
    all: readonly MoveCause[],
    words: (cause: MoveCause) => string,
  ): readonly string[] => {
    const items = all.map((each) => {
      const text = each.kind === "condition" ? code(each.text) : plain(each.text);
      const few = hasKeys ? ` (${plain(sampleText(each))})` : "";
      return `- ${count(each.customers)}: ${words(each)}${text}${few}`;
    });
    return items.length === 0 ? [] : [`**${what}**\n\n${items.join("\n")}`];
  };
  const parts = [
    ...(lines.length === 0 ? [] : [fenced(lines.join("\n"))]),
    ...causes(`${count(entered)} enter`, entering, enteringWords),
    ...causes(`${count(left)} leave`, leaving, leavingWords),
  ];
  const moved = [...(entered > 0 ? [gain(entered)] : []), ...(left > 0 ? [loss(left)] : [])];
  const summary = `<summary>${[`<code>${html(name)}</code>`, ...moved].join(" ")}</summary>`;
  return parts.length === 0 ? [] : [`<details>${summary}\n\n${parts.join("\n\n")}\n\n</details>`];
}

function tierTable(tiers: TierMoves): string {
  const { of, moves } = tiers;
  const rows = moves
    .filter(({ from, to }) => from !== to)
    .map(({ from, to, customers }) =>
      row([code(tierName(from, tiers)), code(tierName(to, tiers)), count(customers)]),
    );
  const summary = `<summary><code>${html(of)}</code> ${tierSummary(tiers)}</summary>`;
  const table = ["| from | to | customers |", "|---|---|--:|", ...rows].join("\n");
  return `<details>${summary}\n\n${rows.length === 0 ? "Nobody moves." : table}\n\n</details>`;
}

/** Text that is code, whatever backquotes it has. */
function code(text: string): string {
  const ticks = "`".repeat(longestRun(text) + 1);
  return ticks.length === 1 ? `\`${text}\`` : `${ticks} ${text} ${ticks}`;
}

/** A row of a table: a bar ends a cell there, also within code. */
const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll(/(?<!\\)\|/gu, String.raw`\|`)).join(" | ")} |`;

const fenced = (text: string): string => {
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}diff\n${text}\n${fence}`;
};

const longestRun = (text: string): number =>
  Math.max(0, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length));

/** Text that means nothing in Markdown or HTML. */
const plain = (text: string): string =>
  html(text)
    .replaceAll(/[\\`*_[\]|#~]/gu, String.raw`\$&`)
    .replaceAll(/\s+/gu, " ");

const html = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
