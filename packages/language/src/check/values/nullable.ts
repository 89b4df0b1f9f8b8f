import type { AggregateFunction, Value } from "@satsuma/ir";
import type { Column } from "@satsuma/model";
import { areOnGlobe } from "./degrees.ts";

/**
 * Whether a value can be unknown, from its parts: counts and sums never are, other aggregates are where there are no events,
 * a quotient is where it would divide by zero. Columns and traits say it themselves. Looks at direct parts only.
 */
function canBeUnknown(value: Value): boolean {
  switch (value.kind) {
    case "literal":
    case "ago":
    case "moment":
    case "key":
    case "truth":
      return false;
    case "attribute":
    case "field":
    case "trait":
    case "feature":
    case "stored":
      return value.nullable;
    case "negate":
    case "elapsed":
    case "part":
    case "localDate":
    case "plus":
    case "anniversary":
      return value.value.nullable;
    case "defined":
      return value.of.nullable;
    case "arithmetic":
      return (
        value.left.nullable || value.right.nullable || (value.op === "/" && canBeZero(value.right))
      );
    case "default":
      return value.value.nullable && value.fallback.nullable;
    case "percentile":
      return true;
    case "call":
      return anyUnknown(value.args) || (value.fn === "point" && !areOnGlobe(value.args));
    case "case":
      return value.otherwise === undefined || anyUnknown([...value.values, value.otherwise]);
    case "aggregate":
      return isUnknownOfNone[value.fn];
  }
}

const anyUnknown = (values: readonly Value[]): boolean => values.some(({ nullable }) => nullable);

/**
 * Whether a column's value can be unknown: where rows may lack it, where empty text counts as lacking it, for doubles, which
 * may hold no number at all, and for places, which may lie outside the globe.
 */
export const columnCanBeUnknown = ({ nullable, emptyIsUnknown, type }: Column): boolean =>
  nullable || emptyIsUnknown === true || type.kind === "approx" || type.kind === "point";

/** Which aggregates are unknown when there are no events. */
const isUnknownOfNone: Readonly<Record<AggregateFunction, boolean>> = {
  count: false,
  countDistinct: false,
  sum: false,
  average: true,
  min: true,
  max: true,
  median: true,
  first: true,
  last: true,
};

function canBeZero(value: Value): boolean {
  if (value.kind === "defined") return canBeZero(value.of);
  return !(value.kind === "literal" && Number(value.value) !== 0);
}

/** The value with `nullable` set from its parts. */
export const withNullable = <V extends Value>(value: V): V => {
  const nullable = canBeUnknown(value);
  return value.nullable === nullable ? value : { ...value, nullable };
};
