import { choose, literal } from "@satsuma/ir";
import type { Value } from "@satsuma/ir";
import type { ValueType } from "@satsuma/model";

/** A value of a type that nobody knows; undefined for types that have no constants. */
export function unknownValue(type: ValueType): Value | undefined {
  const any = constants[type.kind];
  if (any === undefined) return undefined;
  return choose([{ when: { kind: "constant", value: false }, value: literal(type, any) }]);
}

const constants: Readonly<Partial<Record<ValueType["kind"], string | boolean>>> = {
  text: "",
  enum: "",
  number: "0",
  money: "0",
  approx: "0",
  "yes/no": false,
  date: "2000-01-01",
  instant: "2000-01-01T00:00:00Z",
};
