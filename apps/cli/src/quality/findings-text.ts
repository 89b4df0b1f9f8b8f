import type { QualityFinding, QualityReport } from "@satsuma/engine";
import { amount } from "../terminal/figures.ts";
import type { Style } from "../terminal/style.ts";
import { wrappedRows } from "../terminal/table.ts";
import type { Shown } from "./shown.ts";

/** Most findings of one sort that are shown of a whole project. */
const most = 5;

/** What is wrong, worst first, each sort with what to do: said once, for the worst of them. */
export function findingsText(
  { findings }: QualityReport,
  { isWhole }: Pick<Shown, "isWhole">,
  style: Style,
): string {
  const sorts = sorted(findings);
  if (sorts.length === 0) return "";
  const rows = sorts.flatMap((sort) => rowsOf(sort, isWhole ? sort.length : most, style));
  return wrappedRows(rows, style);
}

/** Findings that say the same of other columns together, in the order of the worst of each. */
function sorted(findings: readonly QualityFinding[]): QualityFinding[][] {
  const sorts = new Map<string, QualityFinding[]>();
  for (const finding of findings) {
    const sort = `${finding.severity} ${finding.code}`;
    sorts.set(sort, [...(sorts.get(sort) ?? []), finding]);
  }
  return [...sorts.values()];
}

function rowsOf(
  sort: readonly QualityFinding[],
  shown: number,
  { color }: Style,
): (readonly string[])[] {
  const [worst] = sort;
  if (worst === undefined) return [];
  const { severity, help = [] } = worst;
  const paint = { error: color.red, warning: color.yellow, hint: color.dim }[severity];
  const rest = sort.length - shown;
  return [
    ...sort
      .slice(0, shown)
      .flatMap(({ message, notes = [] }, i) => [
        [i === 0 ? paint(severity === "error" ? "failed" : severity) : "", message],
        ...notes.map((note) => ["", `  ${note}`]),
      ]),
    ...(rest > 0 ? [["", color.dim(`and ${amount(rest, "more", "more")}`)]] : []),
    ...help.map(({ text }) => ["", color.dim(`→ ${text}`)]),
  ];
}
