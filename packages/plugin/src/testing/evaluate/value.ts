import {
  addDecimals,
  decimalNumber,
  multiplyDecimals,
  negateDecimal,
  roundDecimal,
  subtractDecimals,
  wholeDecimal,
} from "@satsuma/ir";
import type { Literal, Value } from "@satsuma/ir";
import type { Scalar } from "@satsuma/model";
import { compileCond } from "./cond.ts";
import type { CustomerRow, Reader } from "./customer-row.ts";
import { asType, compareData, double, finite, isDecimal, readDatum } from "./datum.ts";
import type { Datum } from "./datum.ts";

/** @throws TypeError when the value has a node that `isScoreNode` does not admit */
export function compileValue(value: Value): Reader {
  switch (value.kind) {
    case "literal":
      return constant(value);
    case "feature":
      return ({ features }) => readDatum(featureOf(features, value.name), value.type);
    case "key":
      return ({ key }) => readDatum(key, value.type);
    case "arithmetic":
      return compileArithmetic(value);
    case "negate":
      return known(compileValue(value.value), negated);
    case "default":
      return withFallback(compileValue(value.value), compileValue(value.fallback));
    case "case":
      return compileCase(value);
    case "call":
      return compileCall(value);
    case "truth":
      return compileCond(value.of, compileValue);
    default:
      throw new TypeError(`a score cannot use a node of kind ${value.kind}`);
  }
}

function constant(value: Literal): Reader {
  const datum = readDatum(value.value, value.type);
  return () => datum;
}

function featureOf(features: CustomerRow["features"], name: string): Scalar {
  const scalar = features[name];
  if (scalar === undefined) throw new TypeError(`there is no feature ${name}`);
  return scalar;
}

/** Unknown stays unknown. */
const known =
  (reader: Reader, change: (datum: NonNullable<Datum>) => Datum): Reader =>
  (customer) => {
    const datum = reader(customer);
    return datum === null ? null : change(datum);
  };

const withFallback =
  (reader: Reader, fallback: Reader): Reader =>
  (customer) =>
    reader(customer) ?? fallback(customer);

const negated = (datum: Datum): Datum =>
  isDecimal(datum) ? negateDecimal(datum) : 0 - double(datum);

function compileCase(value: Value & { kind: "case" }): Reader {
  const branches = value.when.map((when, i) => ({
    holds: compileCond(when, compileValue),
    read: compileValue(value.values[i]!),
  }));
  const otherwise = value.otherwise === undefined ? () => null : compileValue(value.otherwise);
  return (customer) =>
    asType(
      (branches.find(({ holds }) => holds(customer))?.read ?? otherwise)(customer),
      value.type,
    );
}

function compileArithmetic(value: Value & { kind: "arithmetic" }): Reader {
  const left = compileValue(value.left);
  const right = compileValue(value.right);
  return (customer) => {
    const a = left(customer);
    const b = right(customer);
    return a === null || b === null ? null : asType(calculate(a, value.op, b), value.type);
  };
}

function calculate(a: Datum, op: "+" | "-" | "*" | "/", b: Datum): Datum {
  if (op === "/") return finite(double(a) / double(b));
  if (!isDecimal(a) || !isDecimal(b)) return inDoubles(double(a), op, double(b));
  if (op === "*") return multiplyDecimals(a, b);
  return op === "+" ? addDecimals(a, b) : subtractDecimals(a, b);
}

function inDoubles(a: number, op: "+" | "-" | "*", b: number): Datum {
  if (op === "*") return finite(a * b);
  return finite(op === "+" ? a + b : a - b);
}

function compileCall(value: Value & { kind: "call" }): Reader {
  const args = value.args.map(compileValue);
  return (customer) => {
    const data = args.map((read) => read(customer));
    return data.includes(null) ? null : asType(call(value.fn, data), value.type);
  };
}

function call(fn: string, [first = null, second = null]: readonly Datum[]): Datum {
  switch (fn) {
    case "round":
      return rounded(first, second === null ? 0 : double(second));
    case "abs":
      return compareData(first, isDecimal(first) ? zero : 0) < 0 ? negated(first) : first;
    case "smaller":
      return compareData(first, second) <= 0 ? first : second;
    case "larger":
      return compareData(first, second) >= 0 ? first : second;
    case "exp":
      return finite(Math.exp(double(first)));
    case "ln":
      return finite(Math.log(double(first)));
    case "sqrt":
      return finite(Math.sqrt(double(first)));
    default:
      throw new TypeError(`a score cannot use the function ${fn}`);
  }
}

const zero = wholeDecimal(0);

/** Halves away from zero, for doubles by the formula of the language: floor(size × 10^places + 0.5). */
function rounded(datum: Datum, places: number): Datum {
  if (isDecimal(datum)) return roundDecimal(datum, places);
  const value = double(datum);
  const units = wholeDecimal(Math.floor(Math.abs(value) * 10 ** places + 0.5));
  const size = multiplyDecimals(units, powerOfTen(-places));
  return Math.sign(value) * decimalNumber(size);
}

const powerOfTen = (exponent: number) =>
  exponent < 0 ? { units: 1n, scale: -exponent } : wholeDecimal(10n ** BigInt(exponent));
