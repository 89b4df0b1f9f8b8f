import type { Column } from "@satsuma/model";

/** The values a number can have, both ends included, and why. */
interface ExpectedRange {
  readonly low: number;
  readonly high: number;
  /** `an age`. */
  readonly what: string;
}

/** What a number's unit, or else its name, says of its values; undefined for all others. Names are those of English data. */
export function expectedRange(name: string, { type, unit }: Column): ExpectedRange | undefined {
  if (type.kind !== "number" && type.kind !== "approx") return undefined;
  return (
    (unit === undefined ? undefined : units.get(unit.toLowerCase())) ??
    names.find(({ pattern }) => pattern.test(name))?.range
  );
}

const percentage: ExpectedRange = { low: 0, high: 100, what: "a percentage" };

const units: ReadonlyMap<string, ExpectedRange> = new Map([
  ["%", percentage],
  ["percent", percentage],
  ["share", { low: 0, high: 1, what: "a share" }],
]);

const names: readonly { readonly pattern: RegExp; readonly range: ExpectedRange }[] = [
  { pattern: /(?:^|[_ ])age$/iu, range: { low: 0, high: 120, what: "an age in years" } },
  { pattern: /(?:^|[_ ])lat(?:itude)?$/iu, range: { low: -90, high: 90, what: "a latitude" } },
  {
    pattern: /(?:^|[_ ])(?:lon|lng|longitude)$/iu,
    range: { low: -180, high: 180, what: "a longitude" },
  },
];

/** True for a date of birth, by its English name: none lies in the future. */
export const isBirthday = (name: string): boolean => /birth|(?:^|[_ ])(?:born|dob)\b/iu.test(name);

/** True for an amount, by its type or its English name: 0 is then worth a look. */
export const isAmount = (name: string, { type }: Column): boolean =>
  type.kind === "money" ||
  ((type.kind === "number" || type.kind === "approx") &&
    /(?:price|amount|cost|revenue|value)$/iu.test(name));
