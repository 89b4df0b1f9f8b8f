import { compare } from "@satsuma/ir";
import type { Cond, Value } from "@satsuma/ir";
import type { Reader, Test } from "./customer-row.ts";
import { compareData } from "./datum.ts";
import type { Datum } from "./datum.ts";

/** Makes readers of values: passed in, because conditions and values hold each other. */
type Compile = (value: Value) => Reader;

/** @throws TypeError when the condition has a node that `isScoreNode` does not admit */
export function compileCond(cond: Cond, compile: Compile): Test {
  switch (cond.kind) {
    case "constant":
      return () => cond.value;
    case "and":
      return atLeast(cond.of.length, cond.of, compile);
    case "or":
      return atLeast(1, cond.of, compile);
    case "atLeast":
      return atLeast(cond.count, cond.of, compile);
    case "not":
      return negation(compileCond(cond.of, compile));
    case "known":
      return test([cond.value], compile, () => true);
    case "isYes":
      return test([cond.value], compile, ([value]) => value === true);
    case "compare":
      return test([cond.left, cond.right], compile, ([a, b]) =>
        orders[cond.op](compareData(a!, b!)),
      );
    case "between":
      return test([cond.value, cond.low, cond.high], compile, isBetween);
    default:
      return compileTextTest(cond, compile);
  }
}

function compileTextTest(cond: Cond, compile: Compile): Test {
  if (cond.kind === "in" && !cond.fold) {
    const equalities = cond.set.map((item) => compare(cond.value, "eq", item));
    return atLeast(1, equalities, compile);
  }
  if (cond.kind === "text" && cond.op === "equals" && !cond.fold) {
    return test([cond.value, cond.pattern], compile, ([a, b]) => a === b);
  }
  throw new TypeError(`a score cannot use a condition of kind ${cond.kind}`);
}

const orders = {
  eq: (order: number) => order === 0,
  lt: (order: number) => order < 0,
  le: (order: number) => order <= 0,
  gt: (order: number) => order > 0,
  ge: (order: number) => order >= 0,
};

const isBetween = ([value, low, high]: readonly Datum[]): boolean =>
  compareData(low!, value!) <= 0 && compareData(value!, high!) <= 0;

/** False as soon as one of the values is unknown. */
function test(
  values: readonly Value[],
  compile: Compile,
  decide: (known: readonly Datum[]) => boolean,
): Test {
  const readers = values.map(compile);
  return (customer) => {
    const data = readers.map((read) => read(customer));
    return !data.includes(null) && decide(data);
  };
}

function atLeast(count: number, of: readonly Cond[], compile: Compile): Test {
  const tests = of.map((part) => compileCond(part, compile));
  return (customer) => {
    let found = 0;
    for (const holds of tests) if (found < count && holds(customer)) found += 1;
    return found >= count;
  };
}

const negation =
  (holds: Test): Test =>
  (customer) =>
    !holds(customer);
