import type { ValueType } from "@satsuma/model";

type Order = (one: string, other: string) => number;

/** The smaller of two values of a kind, as results write them; the known one where the other is not. */
export const smallerOf = (kind: ValueType["kind"], one?: string, other?: string) =>
  one === undefined || other === undefined
    ? (one ?? other)
    : orderOf(kind)(one, other) <= 0
      ? one
      : other;

/** The larger of the two. */
export const largerOf = (kind: ValueType["kind"], one?: string, other?: string) =>
  one === undefined || other === undefined
    ? (one ?? other)
    : orderOf(kind)(one, other) >= 0
      ? one
      : other;

const orderOf = (kind: ValueType["kind"]): Order =>
  kind === "approx" ? byDouble : kind === "number" || kind === "money" ? byDecimal : byMoment;

const byDouble: Order = (one, other) => Number(one) - Number(other);

/** Digits, a point perhaps and a sign, however many. */
const byDecimal: Order = (one, other) => {
  const places = Math.max(...[one, other].map((text) => text.split(".")[1]?.length ?? 0));
  const [left, right] = [one, other].map((text) => unscaled(text, places));
  return left! < right! ? -1 : left! > right! ? 1 : 0;
};

function unscaled(text: string, places: number): bigint {
  const [whole = "", fraction = ""] = text.split(".");
  return BigInt(`${whole}${fraction.padEnd(places, "0")}`);
}

/** ISO dates and instants in UTC: years beyond four digits have a sign, and seconds a fraction only where there is one. */
const byMoment: Order = (one, other) => {
  const [left, right] = [one, other].map(yearAndRest);
  const years = left!.year - right!.year;
  if (years !== 0) return years;
  return left!.rest < right!.rest ? -1 : left!.rest > right!.rest ? 1 : 0;
};

function yearAndRest(text: string): { readonly year: number; readonly rest: string } {
  const year = /^[+-]?\d+/u.exec(text)?.[0] ?? "";
  return { year: Number(year), rest: text.slice(year.length).replace(/Z$/u, "") };
}
