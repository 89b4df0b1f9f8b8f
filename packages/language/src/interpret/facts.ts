import { decimalNumber, decimalText, shortestDecimal } from "@satsuma/ir";
import type { Fact } from "@satsuma/ir";
import type { ValueType } from "@satsuma/model";
import { dayText, daysOfText } from "./time/civil.ts";
import { instantText, storedTime } from "./time/instant.ts";
import { isDay, isDecimal } from "./datum.ts";
import type { Datum, Point } from "./datum.ts";
import { boundedDecimal } from "./numbers/bounded-decimal.ts";
import { doubleText, finite } from "./numbers/double.ts";

/**
 * What is stored as a value of its column's type; unknown where a double is no finite number, or a point is not on earth.
 *
 * @throws TypeError when it is no such value
 */
export function readFact(fact: Fact, type: ValueType): Datum | undefined {
  if (type.kind === "list") return readList(fact, type.of);
  if (type.kind === "yes/no") {
    if (typeof fact === "boolean") return fact;
    throw new TypeError(`yes or no must be true or false, got ${JSON.stringify(fact)}`);
  }
  if (typeof fact !== "string")
    throw new TypeError(`a ${type.kind} must be written as text, got ${JSON.stringify(fact)}`);
  switch (type.kind) {
    case "number":
    case "money":
      return boundedDecimal(fact);
    case "approx":
      return finite(Number(fact));
    case "date":
    case "annual date":
      return { days: daysOfText(fact) };
    case "instant":
      return storedTime(fact);
    case "point":
      return readPoint(fact);
    case "text":
    case "enum":
    case "duration":
      return fact;
  }
}

function readList(fact: Fact, of: ValueType): readonly Datum[] {
  if (!isListed(fact)) throw new TypeError(`a list is needed, got ${JSON.stringify(fact)}`);
  return fact.map((item) => readFact(item, of)).filter((item) => item !== undefined);
}

const isListed = (fact: Fact): fact is readonly string[] => Array.isArray(fact);

function readPoint(fact: string): Point | undefined {
  const [latitude = "", longitude = "", ...rest] = fact.split(",");
  if (rest.length > 0 || latitude.trim() === "" || longitude.trim() === "") return undefined;
  return point(Number(latitude), Number(longitude));
}

/** A place on earth; unknown beyond its poles or its date line. */
export const point = (latitude: number, longitude: number): Point | undefined =>
  Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined;

/** A value written like those of literals. */
export function writeFact(datum: Datum): Fact {
  if (typeof datum === "string" || typeof datum === "boolean") return datum;
  if (typeof datum === "number") return doubleText(datum);
  if (typeof datum === "bigint") return instantText(datum);
  if (isDecimal(datum)) return decimalText(shortestDecimal(datum));
  if (isDay(datum)) return dayText(datum.days);
  if ("latitude" in datum) return `${doubleText(datum.latitude)},${doubleText(datum.longitude)}`;
  return datum.map((item) => String(writeFact(item)));
}

/** The value as its type holds it: a double becomes exact as it is written shortest, and the other way round. */
export function asType(datum: Datum, type: ValueType): Datum {
  if (isDecimal(datum)) return type.kind === "approx" ? decimalNumber(datum) : datum;
  const isExact = type.kind === "number" || type.kind === "money";
  return typeof datum === "number" && isExact ? boundedDecimal(doubleText(datum)) : datum;
}
