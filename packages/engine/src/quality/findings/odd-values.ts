import { percent } from "@satsuma/model";
import { shareOf } from "../../queries/share-of.ts";
import { wholeText } from "../../wording/figure-text.ts";
import type { QualityFinding } from "../quality-result.ts";
import type { InTable } from "./column-findings.ts";
import { finding } from "./finding.ts";

/** Values of a column that are odd. */
interface OddValues {
  readonly code: string;
  readonly message: string;
  readonly count: number;
  readonly help: string;
  /** Whether they are a mistake however few they are. */
  readonly isSure?: boolean;
}

/** A likely mistake: a warning where it is one for sure, or many. */
export function odd({ name, column, table }: InTable, values: OddValues): QualityFinding {
  const { code, message, count, help, isSure = false } = values;
  const share = shareOf(count, column.known);
  return finding(table, {
    code,
    severity: isSure || share >= 0.01 ? "warning" : "hint",
    message,
    column: name,
    figures: { rows: count, known: column.known },
    share,
    help,
  });
}

/** `12 of 4,338 known values (0.3%)`. */
export const ofKnown = ({ column: { known } }: InTable, count: number): string =>
  `${wholeText(count)} of ${wholeText(known)} known values (${percent(count / known)})`;
