import type { ScanCost } from "../../queries/scan.ts";
import type { PublishedRun } from "../../state/published.ts";
import type { Evaluation } from "../evaluation.ts";
import type { Pairing } from "../pairing.ts";

/** A run that is evaluated and held against the last one, and not published yet. */
export interface Evaluated {
  readonly evaluation: Evaluation;
  readonly pair: Pairing;
  /** How many were looked at. */
  readonly customers: number;
  readonly cost: ScanCost;
}

/** What a run is evaluated from. */
export interface Evaluating {
  readonly evaluation: Evaluation;
  readonly last: PublishedRun | undefined;
  /** The table it is to have in the schema `satsuma`, where it does not take that of the last run over. */
  readonly published: string;
}

/** The same where there is a last run. */
export type Following = Evaluating & { readonly last: PublishedRun };
