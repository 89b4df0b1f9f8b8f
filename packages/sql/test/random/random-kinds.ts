import fc from "fast-check";
import type { Value } from "@satsuma/ir";
import type { ValueType } from "@satsuma/model";
import {
  approxType,
  constant,
  date,
  dateType,
  digits,
  instant,
  instantType,
  numberType,
  textType,
  yesNoType,
} from "../support/build.ts";
import { amounts, dates, instants, statuses, texts, timezone } from "./random-shop.ts";

/** The kinds of types that random trees have. */
export type Kind = "number" | "approx" | "text" | "date" | "instant" | "yes/no";

export type Arb<Of> = fc.Arbitrary<Of>;

/** How each kind is typed. */
export const types: Readonly<Record<Kind, ValueType>> = {
  number: numberType,
  approx: approxType,
  text: textType,
  date: dateType,
  instant: instantType,
  "yes/no": yesNoType,
};

/** Constants of each kind, many of them equal to data. */
export const literals: Readonly<Record<Kind, Arb<Value>>> = {
  number: fc.constantFrom(...[...amounts, "0", "3"].map(digits)),
  approx: fc.constantFrom(...["0", "1.5", "50", "-0.5"].map((of) => constant(approxType, of))),
  text: fc.constantFrom(...[...texts, ...statuses].map((of) => constant(textType, of))),
  date: fc.constantFrom(...dates.map(date)),
  instant: fc.constantFrom(...instants.map(instant)),
  "yes/no": fc.constantFrom(constant(yesNoType, true), constant(yesNoType, false)),
};

/** The local date of an instant. */
export const onDate = (value: Value): Value => ({
  kind: "localDate",
  value,
  timezone,
  type: dateType,
  nullable: true,
});

/** One of some values. */
export const oneOf = <const Of>(...values: readonly Of[]): Arb<Of> => fc.constantFrom(...values);
