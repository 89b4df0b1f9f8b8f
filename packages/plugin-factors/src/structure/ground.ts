import { SatsumaError } from "@satsuma/plugin";
import type { Diagnostic, FitInput, Gram, Run } from "@satsuma/plugin";
import { columnValue } from "@satsuma/plugin/variables";
import type { DesignColumn, ValueColumn } from "@satsuma/plugin/variables";
import type { StructureParams } from "../config.ts";
import { findColumns } from "../find-columns.ts";
import { collinear, constant } from "../warnings.ts";
import { adequacyOf } from "./adequacy.ts";
import type { Adequacy } from "./adequacy.ts";
import { correlationsOf } from "./correlations.ts";
import { eigenOf } from "./eigen.ts";
import type { Eigen } from "./eigen.ts";
import type { StructureFeature, StructureModel } from "./model.ts";
import { chanceEigenvalues } from "./parallel-analysis.ts";

/** What components and factors both start from. */
export interface Ground {
  readonly customers: number;
  readonly features: readonly StructureFeature[];
  readonly correlations: readonly (readonly number[])[];
  readonly eigen: Eigen;
  readonly chance: readonly number[];
  /** Absent when some feature follows from others. */
  readonly adequacy?: Adequacy;
  /** Names of features that follow from others. */
  readonly collinear: readonly string[];
  readonly warnings: readonly Diagnostic[];
}

/** @throws SatsumaError `FACTORS_FEW_CUSTOMERS`, `FACTORS_FEW_FEATURES` and those of `findColumns` */
export async function groundOf(
  input: FitInput,
  run: Run<StructureParams, StructureModel>,
): Promise<Ground> {
  run.signal.throwIfAborted();
  const { unknown } = run.params;
  const found = await findColumns(input, { unknown, levels: 0 });
  const columns = found.columns.filter(isValue);
  run.progress(0.2, "correlating the features");
  const gram = await input.gram(columns.map((column) => columnValue(column, input.features)));
  run.signal.throwIfAborted();
  demandCustomers(gram.count, columns.length);
  const ground = groundFrom(gram, columns, run);
  return { ...ground, warnings: [...found.warnings, ...ground.warnings] };
}

function groundFrom(
  gram: Gram,
  columns: readonly ValueColumn[],
  { random, signal, progress }: Run<StructureParams, StructureModel>,
): Ground {
  const { kept, constant: still, matrix, means, deviations } = correlationsOf(gram);
  if (kept.length < 2) throw fewFeatures(kept.length);
  progress(0.5, "comparing with chance");
  const seed = Math.floor(random() * 2 ** 32);
  const nameAt = (place: number) => columns[place]!.feature;
  const { adequacy, collinear: places } = adequacyOf(matrix, gram.count);
  const repeated = places.map((place) => nameAt(kept[place]!));
  return {
    customers: gram.count,
    features: kept.map((place, i) => ({
      column: columns[place]!,
      mean: means[i]!,
      deviation: deviations[i]!,
    })),
    correlations: matrix,
    eigen: eigenOf(matrix),
    chance: chanceEigenvalues({ rows: gram.count, features: kept.length, seed, signal }),
    ...(adequacy && { adequacy }),
    collinear: repeated,
    warnings: [
      ...(still.length > 0 ? [constant(still.map(nameAt))] : []),
      ...(repeated.length > 0 ? [collinear(repeated)] : []),
    ],
  };
}

/** Without levels and marks there are no others. */
const isValue = (column: DesignColumn): column is ValueColumn =>
  column.kind === "number" || column.kind === "yes";

function demandCustomers(customers: number, features: number): void {
  if (customers > features + 1) return;
  throw new SatsumaError(
    "FACTORS_FEW_CUSTOMERS",
    `${customers} customers have known values, and ${features} features need at least ${features + 2}`,
    { help: "use fewer features, or ask about more customers" },
  );
}

const fewFeatures = (found: number) =>
  new SatsumaError("FACTORS_FEW_FEATURES", `${found} of the features vary, and at least 2 must`, {
    help: "add features that differ from customer to customer",
  });
