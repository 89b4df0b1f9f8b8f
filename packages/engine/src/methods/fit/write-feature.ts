import { rewriter } from "@satsuma/ir";
import type { Value } from "@satsuma/ir";
import { compileRow, name } from "@satsuma/sql";
import type { Dialect, Fragment } from "@satsuma/sql";
import { cutOffName } from "./fit-source.ts";
import type { FitSource } from "./fit-source.ts";

/** An expression over features, outcomes, the cut-off and the key as SQL over the columns of a fit's rows. */
export function writeFeature(
  value: Value,
  source: Pick<FitSource, "columns">,
  dialect: Dialect,
): Fragment {
  const asFields = rewriter({
    value: (node) =>
      node.kind === "key" || node.kind === "feature"
        ? {
            kind: "field",
            event: "features",
            name: node.kind === "key" ? "key" : columnOf(node.name, source),
            type: node.type,
            nullable: node.nullable,
          }
        : node,
  });
  return compileRow(asFields.value(value), (field) => name(field), dialect);
}

/** @throws RangeError when there is no feature or outcome of that name */
function columnOf(feature: string, { columns }: Pick<FitSource, "columns">): string {
  const column = feature === cutOffName ? cutOffName : columns[feature];
  if (column === undefined)
    throw new RangeError(
      `value must be made of features and outcomes of the method, got ${feature}`,
    );
  return column;
}
