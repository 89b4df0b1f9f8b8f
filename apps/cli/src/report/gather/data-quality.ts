import type { AsOf, Project, QualityReport, Work } from "@satsuma/engine";
import { told } from "../told.ts";
import type { Told } from "../told.ts";

/** How good the data is, without values of single rows: the ends of a column of keys are keys. */
export interface DataQuality extends Pick<QualityReport, "passes" | "findings"> {
  readonly tables: readonly TableCoverage[];
}

export interface TableCoverage extends Pick<
  QualityReport["tables"][number],
  "name" | "rows" | "age"
> {
  /** Events by local month, from the first to the last of all tables; none for customers. */
  readonly months: readonly { readonly month: string; readonly rows: number }[];
  readonly columns: readonly ColumnCoverage[];
}

export type ColumnCoverage = Pick<
  QualityReport["tables"][number]["columns"][number],
  "name" | "type" | "coverage" | "distinct" | "verdict"
>;

export const dataQuality = (project: Project, at: Work & AsOf): Promise<Told<DataQuality>> =>
  told(at, async () => {
    const { passes, findings, tables } = await project.quality(at);
    return { passes, findings, tables: tables.map(coverage) };
  });

const coverage = ({
  name,
  rows,
  age,
  rhythm,
  columns,
}: QualityReport["tables"][number]): TableCoverage => ({
  name,
  rows,
  ...(age !== undefined && { age }),
  months: rhythm?.months ?? [],
  columns: columns.map(({ name: column, type, coverage: known, distinct, verdict }) => ({
    name: column,
    type,
    coverage: known,
    ...(distinct !== undefined && { distinct }),
    verdict,
  })),
});
