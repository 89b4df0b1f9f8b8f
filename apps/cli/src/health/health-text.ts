import type { Health, HealthFinding, HealthKind } from "@satsuma/engine";
import { amount, asOfText } from "../terminal/figures.ts";
import { sentences } from "../terminal/sentences.ts";
import type { Style } from "../terminal/style.ts";
import { wrappedRows } from "../terminal/table.ts";

/** Each kind of finding as people say it. */
const kinds: Readonly<Record<HealthKind, string>> = {
  empty: "empty",
  everybody: "everybody is in it",
  same: "the same members",
  "near-duplicate": "nearly the same members",
  "not-run": "not run",
  overdue: "overdue",
  outdated: "the last run is out of date",
  expired: "expired",
  expiring: "expires soon",
  "archived-used": "archived or expired, and in use",
  "draft-used": "a draft, and in use",
  drifting: "drifting",
  "weak-data": "on weak data",
  unused: "not used, as far as can be told",
};

/** What could be mended, kind by kind, with what to do. */
export function healthText(health: Health, timezone: string, style: Style): string {
  const { asOf, customers, segments, findings, untold } = health;
  const found =
    findings.length === 0 ? "nothing to mend" : `${amount(findings.length, "thing")} to look at`;
  const head = `${amount(segments, "segment")}, ${amount(customers, "customer")}, as of ${asOfText(asOf, timezone)}: ${found}`;
  const told = [...new Set(findings.map(({ kind }) => kind))].map((kind) =>
    kindText(
      kind,
      findings.filter((finding) => finding.kind === kind),
      style,
    ),
  );
  return [head, ...told, sentences("what cannot be told", untold, style)].join("\n");
}

function kindText(kind: HealthKind, findings: readonly HealthFinding[], style: Style): string {
  const { color } = style;
  const rows = findings.flatMap(({ segments, message, action }) => [
    ...(segments.length === 0 ? [] : [["", color.bold(segments.join(", "))]]),
    [segments.length === 0 ? "" : " ", message],
    [" ", color.dim(`→ ${action}`)],
  ]);
  return `\n${color.yellow(kinds[kind])}\n${wrappedRows(rows, style)}`;
}
