import { record } from "../api/record.ts";

/** What the result of a delivery says. */
export interface SendFigures {
  readonly rows: number;
  readonly isDryRun: boolean;
  readonly asOf: string;
  readonly accepted: number;
  readonly rejected: readonly { readonly customer: string; readonly reason: string }[];
  readonly where: string;
}

/** Reads the result of a job, which is of any kind; null where it is not that of a delivery. */
export function sendFigures(result: unknown): SendFigures | null {
  const fields = record(result);
  const { rows, asOf } = { rows: fields["rows"], asOf: fields["asOf"] };
  if (typeof rows !== "number" || typeof asOf !== "string") return null;
  const delivered = record(fields["delivered"]);
  const { accepted, where, rejected } = {
    accepted: delivered["accepted"],
    where: delivered["where"],
    rejected: delivered["rejected"],
  };
  return {
    rows,
    asOf,
    isDryRun: fields["isDryRun"] === true,
    accepted: typeof accepted === "number" ? accepted : 0,
    where: typeof where === "string" ? where : "",
    rejected: Array.isArray(rejected) ? rejected.map(refusal) : [],
  };
}

function refusal(value: unknown): SendFigures["rejected"][number] {
  const fields = record(value);
  return { customer: String(fields["customer"]), reason: String(fields["reason"]) };
}
