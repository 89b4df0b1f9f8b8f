import { decimalNumber, negateDecimal, roundDecimal, wholeDecimal } from "@satsuma/ir";
import { isDay, isDecimal, decimalOf, doubleOf } from "../datum.ts";
import type { Datum } from "../datum.ts";
import { boundedProduct, boundedSum } from "../numbers/bounded-decimal.ts";
import { finite } from "../numbers/double.ts";
import { asType } from "../facts.ts";
import type { Compiler } from "../compiler.ts";
import type { Reader } from "../row.ts";
import { spanOf } from "../time/duration.ts";
import { movedBy } from "../time/moved.ts";
import type { ValueOf } from "./value-of.ts";

type Arithmetic = ValueOf<"arithmetic">;

/** `left op right`; unknown when either is. */
export function readArithmetic(node: Arithmetic, compiler: Compiler): Reader {
  const [left, right] = [compiler.value(node.left), compiler.value(node.right)];
  const isTime = node.left.type.kind === "date" || node.left.type.kind === "instant";
  const calculate = isTime ? moved : calculated;
  return (row) => {
    const [a, b] = [left(row), right(row)];
    if (a === undefined || b === undefined) return undefined;
    const result = calculate(a, node.op, b);
    return result === undefined ? undefined : asType(result, node.type);
  };
}

/** Division is in doubles always, and unknown by zero; the rest is exact unless an operand is a double. */
function calculated(a: Datum, op: Arithmetic["op"], b: Datum): Datum | undefined {
  if (op === "/") return finite(doubleOf(a) / doubleOf(b));
  if (!isDecimal(a) || !isDecimal(b)) return inDoubles(doubleOf(a), op, doubleOf(b));
  if (op === "*") return boundedProduct(a, b);
  return boundedSum(a, op === "+" ? b : negateDecimal(b));
}

function inDoubles(a: number, op: "+" | "-" | "*", b: number): Datum | undefined {
  if (op === "*") return finite(a * b);
  return finite(op === "+" ? a + b : a - b);
}

/** A date or an instant, later or earlier by a duration or by days; or the days between two dates. */
function moved(a: Datum, op: Arithmetic["op"], b: Datum): Datum {
  const sign = op === "-" ? -1 : 1;
  if (typeof b === "string") return movedBy(a, spanOf(b), sign);
  if (!isDay(a)) throw new TypeError("only durations move an instant");
  if (isDay(b)) return wholeDecimal(a.days - b.days);
  return { days: a.days + sign * decimalNumber(roundDecimal(decimalOf(b), 0)) };
}
