import type { ProjectConfig, QualityConfig } from "../config/project-config.ts";
import type { DataState } from "../data/data-state.ts";
import { changeFindings, coverageFindings } from "./findings/column-findings.ts";
import { importFindings } from "./findings/import-findings.ts";
import { timeFindings } from "./findings/time-findings.ts";
import { valueFindings } from "./findings/value-findings.ts";
import { judgedTables } from "./judged-table.ts";
import type { JudgedAt, JudgedTable } from "./judged-table.ts";
import { judgedColumn } from "./judged-column.ts";
import type { QualityFinding, QualityReport, TableQuality } from "./quality-result.ts";
import { counts, thresholdsOf } from "./thresholds.ts";

/** How good the data is, as it was measured when it was taken in. Reads no customers. @throws SatsumaError `CONFIG_QUALITY` */
export function qualityReport(
  state: DataState,
  config: ProjectConfig,
  moment: JudgedAt,
): QualityReport {
  const tables = judgedTables(state, config, moment);
  const findings = tables.flatMap((table) => findingsOf(table));
  return {
    asOf: moment.asOf,
    passes: refusals(findings, config.quality).length === 0,
    thresholds: thresholdsOf(config.quality),
    tables: tables.map((table) => tableQuality(table, findings)),
    findings: findings.toSorted(worseFirst),
  };
}

/** Findings that fail a threshold which counts. */
export const refusals = (
  findings: readonly QualityFinding[],
  quality: QualityConfig | undefined,
): QualityFinding[] =>
  findings.filter(({ failed }) => failed !== undefined && counts(failed, quality));

const findingsOf = (table: JudgedTable): QualityFinding[] => [
  ...importFindings(table),
  ...timeFindings(table),
  ...changeFindings(table),
  ...coverageFindings(table),
  ...valueFindings(table),
];

const severities = ["error", "warning", "hint"] as const;

const worseFirst = (one: QualityFinding, other: QualityFinding): number =>
  severities.indexOf(one.severity) - severities.indexOf(other.severity) || other.share - one.share;

function tableQuality(table: JudgedTable, findings: readonly QualityFinding[]): TableQuality {
  const { measured, report, age } = table;
  const { columns, reading: _, ...facts } = measured;
  const own = findings.filter((found) => found.table === measured.name);
  return {
    ...facts,
    count: report.count,
    orphans: report.orphans,
    duplicateKeys: report.duplicateKeys,
    ...(age === undefined ? {} : { age }),
    columns: Object.entries(columns).map(([name, column]) =>
      judgedColumn(
        { name, column, table },
        own.filter((found) => found.column === name).map(({ code }) => code),
      ),
    ),
  };
}
