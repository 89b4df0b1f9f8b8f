import { approx, arithmetic, choose, known, text } from "@satsuma/ir";
import type { Cond, Value } from "@satsuma/ir";
import type { Given } from "../../method.ts";
import type { DesignColumn } from "./design-column.ts";

type Features = Given<string>["features"];

/**
 * A column as an expression, times a factor: a double, unknown only where unknown has no stand-in. It says what
 * `columnNumber` says.
 *
 * @throws RangeError when there is no such feature
 */
export function columnValue(column: DesignColumn, features: Features, factor = 1): Value {
  const feature = features[column.feature];
  if (feature === undefined) throw new RangeError(`there is no feature ${column.feature}`);
  switch (column.kind) {
    case "number":
      return choose(
        [{ when: known(feature), value: arithmetic(feature, "*", approx(factor)) }],
        standIn(column.average, factor),
      );
    case "yes":
      return choose(
        [
          { when: { kind: "isYes", value: feature }, value: approx(factor) },
          { when: known(feature), value: approx(0) },
        ],
        standIn(column.average, factor),
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

const standIn = (average: number | undefined, factor: number): Value | undefined =>
  average === undefined ? undefined : approx(average * factor);

const isText = (value: Value, level: string): Cond => ({
  kind: "text",
  op: "equals",
  value,
  pattern: text(level),
  fold: false,
});
