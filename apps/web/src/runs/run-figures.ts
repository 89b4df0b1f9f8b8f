import { record } from "../api/record.ts";

/** What a run's result says in figures. */
export interface RunFigures {
  readonly run: number;
  readonly asOf: string;
  readonly customers: number;
  readonly segments: number;
  /** False where everything was as before. */
  readonly isNew: boolean;
  /** `full` or `incremental`. */
  readonly mode: string;
  /** Customers who were evaluated again. */
  readonly evaluated: number;
  readonly milliseconds: number;
  readonly failures: number;
}

/** Reads the result of a job, which is of any kind; null where it is not that of a run. */
export function runFigures(result: unknown): RunFigures | null {
  const fields = record(result);
  const run = fields["run"];
  const asOf = fields["asOf"];
  if (typeof run !== "number" || typeof asOf !== "string") return null;
  const evaluation = record(fields["evaluation"]);
  return {
    run,
    asOf,
    customers: numberOf(fields["customers"]),
    segments: lengthOf(fields["segments"]),
    isNew: fields["isNew"] === true,
    mode: typeof evaluation["mode"] === "string" ? evaluation["mode"] : "",
    evaluated: numberOf(evaluation["customers"]),
    milliseconds: numberOf(record(fields["cost"])["milliseconds"]),
    failures: lengthOf(fields["failures"]),
  };
}

const numberOf = (value: unknown): number => (typeof value === "number" ? value : 0);

const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0);
