import { approx, arithmetic, choose, known, text } from "@satsuma/plugin";
import type { Cond, Given, Value } from "@satsuma/plugin";
import type { Column } from "./column.ts";

type Features = Given<string>["features"];

/** A column as an expression, times a factor: a double, never unknown. */
export function columnValue(column: Column, features: Features, factor = 1): Value {
  const feature = features[column.feature];
  if (feature === undefined) throw new RangeError(`there is no feature ${column.feature}`);
  switch (column.kind) {
    case "number":
      return choose(
        [{ when: known(feature), value: arithmetic(feature, "*", approx(factor)) }],
        approx(column.average * factor),
      );
    case "yes":
      return choose(
        [
          { when: { kind: "isYes", value: feature }, value: approx(factor) },
          { when: known(feature), value: approx(0) },
        ],
        approx(column.average * factor),
      );
    case "level":
      return choose([{ when: isText(feature, column.level), value: approx(factor) }], approx(0));
    case "rest":
      return choose(
        [
          ...column.but.map((level) => ({ when: isText(feature, level), value: approx(0) })),
          { when: known(feature), value: approx(factor) },
        ],
        approx(0),
      );
    case "unknown":
      return choose([{ when: known(feature), value: approx(0) }], approx(factor));
  }
}

const isText = (value: Value, level: string): Cond => ({
  kind: "text",
  op: "equals",
  value,
  pattern: text(level),
  fold: false,
});

/** Constant + sum of factor × column, as an expression. */
export const weightedSum = (
  constant: number,
  parts: readonly { readonly column: Column; readonly factor: number }[],
  features: Features,
): Value =>
  parts
    .filter(({ factor }) => factor !== 0)
    .reduce<Value>(
      (sum, { column, factor }) => arithmetic(sum, "+", columnValue(column, features, factor)),
      approx(constant),
    );
