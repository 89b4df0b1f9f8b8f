import { shareOf } from "../queries/share-of.ts";
import { belowCoverage } from "./findings/column-findings.ts";
import { isEnded } from "./findings/ended.ts";
import { isStale } from "./judged-table.ts";
import type { JudgedTable } from "./judged-table.ts";
import type { MeasuredColumn } from "./measured.ts";
import type { ColumnVerdict, JudgedColumn } from "./quality-result.ts";

interface InTable {
  readonly name: string;
  readonly column: MeasuredColumn;
  readonly table: JudgedTable;
}

/** A column as a report shows it. @param findings codes of what was found in it */
export function judgedColumn(judged: InTable, findings: readonly string[]): JudgedColumn {
  const { name, column, table } = judged;
  const { type, known, frequent, placeholder: _, ...figures } = column;
  const { rows } = table.measured;
  return {
    name,
    type,
    known,
    unknown: rows - known,
    coverage: shareOf(known, rows),
    ...figures,
    ...(frequent && { frequent: { ...frequent, share: frequent.rows / known } }),
    verdict: verdictOf(judged),
    findings,
  };
}

/** The worst that is true of it. */
function verdictOf({ name, column, table }: InTable): ColumnVerdict {
  if (column.known === 0) return "dead";
  if (isStale(table) || isEnded(column, table.measured)) return "stale";
  return belowCoverage(name, column, table) ? "thin" : "good";
}
