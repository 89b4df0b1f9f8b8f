import { cell } from "@satsuma/model";
import type { Scalar } from "@satsuma/model";
import { adjustedRandIndexOf } from "@satsuma/stats/evaluation";
import { join, name, raw, sql } from "@satsuma/sql";
import type { Fragment, TablePath } from "@satsuma/sql";
import { minimumGroupOf } from "../config/minimum-group.ts";
import { dataFacts } from "../advise/data-facts.ts";
import { cancel } from "../queries/session.ts";
import type { Session } from "../queries/session.ts";
import { withEvaluated } from "../run/evaluated.ts";
import type { Evaluated } from "../run/evaluated.ts";
import { basisOf } from "../scorecard/basis.ts";
import type { BasisValue } from "../scorecard/basis.ts";
import { withCustomerValues } from "../queries/customer-values.ts";
import type { SplitBy } from "./compared-names.ts";
import type { Segmentation, SegmentationComparison } from "./comparison-result.ts";
import { CrossTable } from "./cross-table.ts";
import { labelsOf, partName } from "./part-labels.ts";

/** Two ways of splitting all customers, held against each other. */
export async function compareSegmentations(
  session: Session,
  one: SplitBy,
  other: SplitBy,
): Promise<SegmentationComparison> {
  const least = minimumGroupOf(session.config);
  const worth = basisOf(await dataFacts(session), session).value;
  const cross = await withEvaluated(session, (evaluated) =>
    withCustomerValues(session, valuesOf({ one, other }, worth), (table) =>
      crossed(session, { evaluated, table, one, other, isValued: worth !== undefined }),
    ),
  );
  const [ones, others] = [
    labelsOf(one, cross.labels("one")),
    labelsOf(other, cross.labels("other")),
  ];
  const counts = ones.map((a) => others.map((b) => cross.cell(a, b).size));
  const customers = counts.flat().reduce((sum, size) => sum + size, 0);
  return {
    kind: "segmentations",
    asOf: session.clock.asOf,
    customers,
    one: segmentation(one, ones, counts.map(total), customers),
    other: segmentation(
      other,
      others,
      others.map((_, j) => total(counts.map((row) => row[j]!))),
      customers,
    ),
    counts,
    adjustedRandIndex: customers < 2 ? null : adjustedRandIndexOf(counts),
    ...(worth === undefined ? {} : { value: explained(cross, worth, { ones, others, least }) }),
  };
}

const total = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + size, 0);

function valuesOf(
  splits: { readonly one: SplitBy; readonly other: SplitBy },
  worth: BasisValue | undefined,
) {
  const { one, other } = splits;
  return {
    ...(one.kind === "value" ? { one: one.value } : {}),
    ...(other.kind === "value" ? { other: other.value } : {}),
    ...(worth === undefined ? {} : { value: worth.value }),
  };
}

interface Crossed {
  readonly evaluated: Evaluated;
  readonly table: TablePath;
  readonly one: SplitBy;
  readonly other: SplitBy;
  readonly isValued: boolean;
}

/** Customer by customer in the order of their keys, so that sums are the same every time. */
async function crossed({ warehouse, work }: Session, asked: Crossed): Promise<CrossTable> {
  const { evaluated, table, one, other, isValued } = asked;
  const cross = new CrossTable();
  const value = isValued
    ? sql`CAST(v.value AS double precision)`
    : sql`CAST(NULL AS double precision)`;
  const rows = warehouse.stream(
    sql`SELECT ${labelOf(one, "one", evaluated)} AS one, ${labelOf(other, "other", evaluated)} AS other, ${value} AS value FROM ${name(...evaluated.table)} AS e JOIN ${name(...table)} AS v ON e.key = v.key ORDER BY e.key`,
    cancel(work),
  );
  for await (const { length, columns } of rows)
    for (let row = 0; row < length; row += 1) {
      const worth = cell(columns["value"]!, row);
      cross.add(
        textOf(cell(columns["one"]!, row)),
        textOf(cell(columns["other"]!, row)),
        worth === null ? NaN : Number(worth),
      );
    }
  return cross;
}

const textOf = (value: Scalar): string | null => (value === null ? null : String(value));

/** The name of a tier, or the value as text. */
function labelOf(split: SplitBy, column: "one" | "other", { flags }: Evaluated): Fragment {
  if (split.kind === "value") return sql`CAST(v.${name(column)} AS text)`;
  const cases = split.parts.map(
    (part) => sql`WHEN e.${name(flags.get(part.name)!)} THEN ${partName(split.name, part.name)}`,
  );
  return sql`CASE ${join(cases, " ")} ELSE ${raw("NULL")} END`;
}

function segmentation(
  split: SplitBy,
  labels: readonly (string | null)[],
  sizes: readonly number[],
  customers: number,
): Segmentation {
  const [first] = split.kind === "family" ? split.parts : [];
  const title = first?.tier?.title ?? first?.group?.title;
  return {
    name: split.name,
    ...(title === undefined ? {} : { title }),
    parts: labels.map((label, i) => ({
      label,
      size: sizes[i]!,
      share: customers === 0 ? 0 : sizes[i]! / customers,
    })),
  };
}

function explained(
  cross: CrossTable,
  { expression, unit }: BasisValue,
  parts: {
    readonly ones: readonly (string | null)[];
    readonly others: readonly (string | null)[];
    /** Means of fewer customers are not told. */
    readonly least: number;
  },
): NonNullable<SegmentationComparison["value"]> {
  const { ones, others, least } = parts;
  const mean = (cells: readonly { valued: number; sum: number }[]): number | null => {
    const valued = cells.reduce((sum, each) => sum + each.valued, 0);
    return valued < Math.max(1, least)
      ? null
      : cells.reduce((sum, each) => sum + each.sum, 0) / valued;
  };
  return {
    expression,
    unit,
    one: cross.etaSquared("one"),
    other: cross.etaSquared("other"),
    both: cross.etaSquared("both"),
    oneMeans: ones.map((a) => mean(others.map((b) => cross.cell(a, b)))),
    otherMeans: others.map((b) => mean(ones.map((a) => cross.cell(a, b)))),
  };
}
