import type { Values } from "../read-values.ts";

/** The values at some places, in the order named. */
export function rowsOfValues(values: Values, places: Int32Array): Values {
  const numbers = (all: Float64Array) => Float64Array.from(places, (place) => all[place]!);
  switch (values.kind) {
    case "numbers":
      return { kind: "numbers", values: numbers(values.values) };
    case "codes":
      return { ...values, codes: places.map((place) => values.codes[place]!) };
    case "items":
      return { ...values, items: values.items.map(numbers) };
  }
}
