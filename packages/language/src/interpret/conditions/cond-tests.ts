import type { Cond, Value } from "@satsuma/ir";
import type { Compiler } from "../compiler.ts";
import { compareData, listOf } from "../datum.ts";
import type { Datum } from "../datum.ts";
import type { Test } from "../row.ts";
import type { CondOf } from "./cond-of.ts";
import { lotOf } from "./lot.ts";
import { nearTest } from "./near.ts";
import { rankingOf } from "./ranking.ts";
import { sequenceTest } from "./sequence.ts";
import { foldedOrNot, textTest } from "./text-test.ts";

/** How each kind of condition is tested: true or false, never unknown. */
export const condTests: {
  readonly [K in Cond["kind"]]: (cond: CondOf<K>, compiler: Compiler) => Test;
} = {
  constant:
    ({ value }) =>
    () =>
      value,
  and: ({ of }, compiler) => atLeast(of.length, of, compiler),
  or: ({ of }, compiler) => atLeast(1, of, compiler),
  not: ({ of }, compiler) => {
    const holds = compiler.cond(of);
    return (row) => !holds(row);
  },
  atLeast: ({ count, of }, compiler) => atLeast(count, of, compiler),
  periods: ({ atLeast: count, of }, compiler) => atLeast(count, of, compiler),
  compare: ({ left, op, right }, compiler) =>
    test([left, right], compiler, ([a, b]) => orders[op](compareData(a, b))),
  between: ({ value, low, high }, compiler) =>
    test(
      [value, low, high],
      compiler,
      ([of, from, to]) => compareData(from, of) <= 0 && compareData(of, to) <= 0,
    ),
  in: inTest,
  known: ({ value }, compiler) => test([value], compiler, () => true),
  isYes: ({ value }, compiler) => test([value], compiler, ([is]) => is === true),
  text: textTest,
  listHas: listTest,
  inWindow: ({ kind }) => {
    throw new TypeError(`${kind} must be resolved before it is evaluated`);
  },
  sequence: sequenceTest,
  rank: (rank, compiler) => (row) => rankingOf(rank, compiler).get(row.customer.key)?.isIn === true,
  sample: sampleTest,
  near: nearTest,
  member: ({ of }, compiler) => compiler.cond(of),
  definedCond: ({ of }, compiler) => compiler.cond(of),
};

const orders = {
  eq: (order: number) => order === 0,
  lt: (order: number) => order < 0,
  le: (order: number) => order <= 0,
  gt: (order: number) => order > 0,
  ge: (order: number) => order >= 0,
} as const;

type DataOf<Values extends readonly Value[]> = { readonly [Place in keyof Values]: Datum };

/** False as soon as one of the values is unknown. */
function test<const Values extends readonly Value[]>(
  values: Values,
  compiler: Compiler,
  decide: (known: DataOf<Values>) => boolean,
): Test {
  const readers = values.map(compiler.value);
  return (row) => {
    const data: Datum[] = [];
    for (const read of readers) {
      const datum = read(row);
      if (datum === undefined) return false;
      data.push(datum);
    }
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one datum was read for each of the values
    return decide(data as unknown as DataOf<Values>);
  };
}

function atLeast(count: number, of: readonly Cond[], compiler: Compiler): Test {
  const tests = of.map(compiler.cond);
  return (row) => {
    let [found, left] = [0, tests.length];
    for (const holds of tests) {
      if (found >= count || found + left < count) break;
      if (holds(row)) found += 1;
      left -= 1;
    }
    return found >= count;
  };
}

function inTest({ value, set, fold }: CondOf<"in">, compiler: Compiler): Test {
  const read = foldedOrNot(value, fold, compiler);
  const items = set.map((item) => foldedOrNot(item, fold, compiler));
  return (row) => {
    const datum = read(row);
    if (datum === undefined) return false;
    return items.some((item) => {
      const each = item(row);
      return each !== undefined && compareData(datum, each) === 0;
    });
  };
}

function listTest(
  { quantifier, value, items, fold = false }: CondOf<"listHas">,
  compiler: Compiler,
): Test {
  const read = foldedOrNot(value, fold, compiler);
  const wanted = items.map((item) => foldedOrNot(item, fold, compiler));
  return (row) => {
    const list = read(row);
    if (list === undefined) return false;
    const has = (item: (typeof wanted)[number]): boolean => {
      const each = item(row);
      return each !== undefined && listOf(list).some((one) => compareData(one, each) === 0);
    };
    return quantifier === "all" ? wanted.every(has) : wanted.some(has);
  };
}

/** The same customers for the same seed, whoever else there is; larger shares take in all of the smaller ones. */
function sampleTest({ seed, low, high }: CondOf<"sample">): Test {
  return ({ customer }) => {
    const lot = lotOf(seed, customer);
    return low <= lot && lot < high;
  };
}
