import type { Severity } from "@satsuma/model";
import type { JudgedTable } from "../judged-table.ts";
import type { FailedThreshold, QualityFinding } from "../quality-result.ts";

/** A finding before it is worded as a diagnostic. */
interface Found extends Pick<QualityFinding, "code" | "message" | "column" | "figures" | "share"> {
  readonly severity: Severity;
  /** What to do, as an imperative. */
  readonly help: string;
  readonly notes?: readonly string[];
  readonly failed?: FailedThreshold;
}

/** Something that was found in a table. */
export const finding = (
  { measured: { name } }: JudgedTable,
  { help, ...found }: Found,
): QualityFinding => ({ ...found, table: name, help: [{ text: help, sure: false }] });

/** What holds one figure against its threshold: nothing while it is within. */
export function crossed(
  threshold: FailedThreshold["threshold"],
  { stated }: JudgedTable,
  {
    found,
    limit,
    isStated = stated[statedAs(threshold)] !== undefined,
  }: {
    readonly found: number;
    readonly limit: number;
    readonly isStated?: boolean;
  },
): FailedThreshold | undefined {
  const isWithin = threshold === "coverage" ? found >= limit : found <= limit;
  return isWithin ? undefined : { threshold, found, limit, isStated };
}

const statedAs = (threshold: FailedThreshold["threshold"]) =>
  threshold === "possible" ? "columns" : threshold;

/** An error fails a threshold of the config, a warning a standard one; within them it is a hint. */
export const severityOf = (failed: FailedThreshold | undefined): Severity =>
  failed === undefined ? "hint" : failed.isStated ? "error" : "warning";

/** As an option that may be left out. */
export const failing = (failed: FailedThreshold | undefined) => (failed && { failed }) ?? {};
