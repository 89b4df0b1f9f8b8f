import { foldCase, isNegativeDecimal, negateDecimal, wholeDecimal } from "@satsuma/ir";
import type { FunctionName } from "@satsuma/ir";
import type { Compiler } from "../compiler.ts";
import { compareData, doubleOf, isDecimal, textOf } from "../datum.ts";
import type { Datum } from "../datum.ts";
import { boundedRound } from "../numbers/bounded-decimal.ts";
import { roundDouble } from "../numbers/double.ts";
import { asType, point } from "../facts.ts";
import type { Reader } from "../row.ts";
import type { ValueOf } from "./value-of.ts";

/** A function of known values; unknown when any argument is. */
export function readCall({ fn, args, type }: ValueOf<"call">, compiler: Compiler): Reader {
  const readers = args.map(compiler.value);
  return (row) => {
    const found: Datum[] = [];
    for (const read of readers) {
      const datum = read(row);
      if (datum === undefined) return undefined;
      found.push(datum);
    }
    const result = functions[fn](found);
    return result === undefined ? undefined : asType(result, type);
  };
}

const functions: Readonly<Record<FunctionName, (args: readonly Datum[]) => Datum | undefined>> = {
  lower: (args) => foldCase(textOf(argument(args, 0))),
  /** Spaces at both ends, and nothing else. */
  trim: (args) => textOf(argument(args, 0)).replaceAll(/^ +| +$/gu, ""),
  length: (args) => wholeDecimal(Array.from(textOf(argument(args, 0))).length),
  round: (args) => rounded(argument(args, 0), args.length < 2 ? 0 : doubleOf(argument(args, 1))),
  abs: (args) => absolute(argument(args, 0)),
  smaller: (args) => firstOf(args, -1),
  larger: (args) => firstOf(args, 1),
  exp: (args) => finite(Math.exp(doubleOf(argument(args, 0)))),
  ln: (args) => finite(Math.log(doubleOf(argument(args, 0)))),
  sqrt: (args) => finite(Math.sqrt(doubleOf(argument(args, 0)))),
  point: (args) => point(doubleOf(argument(args, 0)), doubleOf(argument(args, 1))),
};

const finite = (value: number): Datum | undefined => (Number.isFinite(value) ? value : undefined);

function argument(args: readonly Datum[], place: number): Datum {
  const datum = args[place];
  if (datum === undefined) throw new TypeError("a function must have all its arguments");
  return datum;
}

/** Halves away from zero. */
function rounded(datum: Datum, places: number): Datum | undefined {
  if (!Number.isInteger(places)) throw new TypeError("places must be a whole number");
  return isDecimal(datum) ? boundedRound(datum, places) : roundDouble(doubleOf(datum), places);
}

function absolute(datum: Datum): Datum {
  if (!isDecimal(datum)) return Math.abs(doubleOf(datum));
  return isNegativeDecimal(datum) ? negateDecimal(datum) : datum;
}

/** The second when it lies on the wanted side of the first. */
function firstOf(args: readonly Datum[], side: 1 | -1): Datum {
  const [left, right] = [argument(args, 0), argument(args, 1)];
  return Math.sign(compareData(right, left)) === side ? right : left;
}
