import { approx, choose, or } from "@satsuma/plugin";
import type { Frame, Given, Reason, Scalar, Value } from "@satsuma/plugin";
import { columnNumber, columnNumbers, linearValue } from "@satsuma/plugin/variables";
import type { Axis, StructureModel } from "./model.ts";

/** A customer's value on each axis as an expression; unknown for traits that no axis stands behind. */
export function scoreValues(
  model: StructureModel,
  { features }: Given<string>,
  names: readonly string[],
): Record<string, Value> {
  return Object.fromEntries(
    names.map((name, i) => {
      const axis = model.axes[i];
      return [name, axis === undefined ? never : axisValue(model, axis, features)];
    }),
  );
}

const never = choose([{ when: or(), value: approx(0) }]);

function axisValue(model: StructureModel, axis: Axis, features: Given<string>["features"]): Value {
  const parts = model.features.map(({ column, deviation }, i) => ({
    column,
    factor: axis.weights[i]! / deviation,
  }));
  const constant = model.features.reduce((sum, { mean }, i) => sum - parts[i]!.factor * mean, 0);
  return linearValue(constant, parts, features);
}

/** Values on the first two axes by row; without rows where one is unknown, or a second axis. */
export function scoresOf(model: StructureModel, frame: Frame): [number, number][] {
  const [first, second] = model.axes;
  if (first === undefined || second === undefined) return [];
  const columns = model.features.map(({ column }) => columnNumbers(column, frame));
  const at = (axis: Axis, row: number) =>
    model.features.reduce(
      (sum, { mean, deviation }, i) =>
        sum + (axis.weights[i]! * (columns[i]![row]! - mean)) / deviation,
      0,
    );
  return Array.from({ length: frame.length }, (_, row): [number, number] => [
    rounded(at(first, row)),
    rounded(at(second, row)),
  ]).filter(([x, y]) => !Number.isNaN(x) && !Number.isNaN(y));
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** What moves a customer most along each axis, the largest part first. */
export function explainScores(
  model: StructureModel,
  customer: Readonly<Record<string, Scalar>>,
  names: readonly string[],
): Reason[] {
  if (model.axes.length === 0) return [{ text: `no ${model.kind} stand behind the features` }];
  const unknown = model.features
    .map(({ column }) => column)
    .find((column) => Number.isNaN(columnNumber(column, customer[column.feature] ?? null)));
  if (unknown !== undefined) {
    return [
      { text: `${unknown.feature} is unknown, and so is all else`, feature: unknown.feature },
    ];
  }
  return model.axes.flatMap((axis, i) => {
    const parts = model.features.map(({ column, mean, deviation }, place) => {
      const distance = (columnNumber(column, customer[column.feature] ?? null) - mean) / deviation;
      return { feature: column.feature, distance, part: axis.weights[place]! * distance };
    });
    return parts
      .toSorted((a, b) => Math.abs(b.part) - Math.abs(a.part))
      .slice(0, 3)
      .map(({ feature, distance, part }) => ({
        text: `${feature} is ${distanceText(distance)}, which ${part > 0 ? "adds" : "takes"} ${Math.abs(part).toFixed(2)} ${part > 0 ? "to" : "from"} ${names[i]!}`,
        feature,
      }));
  });
}

const distanceText = (distance: number): string =>
  `${Math.abs(distance).toFixed(1)} standard deviations ${distance < 0 ? "below" : "above"} average`;
