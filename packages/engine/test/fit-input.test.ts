import { compare, choose, number, text } from "@satsuma/plugin";
import type { Features, FitInput, Frame, Scalar, Value } from "@satsuma/plugin";
import { cell } from "@satsuma/model";
import { csv } from "@satsuma/plugin-files";
import { customersFromRows, memoryFit } from "@satsuma/plugin/testing";
import type { ProjectConfig } from "@satsuma/engine";
import { describe, expect, it } from "vitest";
import { askedIn } from "./support/asking.ts";
import { seededDraw } from "./support/seeded-draw.ts";

/** What is known of one customer. */
interface Person {
  readonly customer: string;
  readonly city: string | null;
  readonly points: number | null;
  readonly opted: boolean | null;
}

const people = peopleOf(97);
const questions = {
  count: (input: FitInput) => input.count(),
  quantiles: (input: FitInput) =>
    input.quantiles(of(input, "ratio"), [0, 0.1, 0.5, 0.77, 1], [of(input, "city")]),
  "quantiles of all": (input: FitInput) => input.quantiles(of(input, "points"), [0.25, 0.5]),
  ranks: async (input: FitInput) => {
    const found = await input.atRanks(of(input, "points"), [1, 5, 40, 96, 500]);
    return found.map((each) => ({ ...each, value: Number(each.value) }));
  },
  "counts and extremes": async (input: FitInput) =>
    rowsOf(
      await input.aggregate(
        {
          n: { fn: "count" },
          known: { fn: "count", of: of(input, "points") },
          different: { fn: "countDistinct", of: of(input, "points") },
          low: { fn: "min", of: of(input, "ratio") },
          high: { fn: "max", of: of(input, "ratio") },
          last: { fn: "max", of: of(input, "city") },
        },
        [of(input, "opted")],
      ),
    ),
  "exact sums": async (input: FitInput) =>
    rowsOf(await input.aggregate({ n: { fn: "average", of: of(input, "points") } })),
  "a histogram": (input: FitInput) =>
    input.histogram(of(input, "points"), { cuts: [-10, 0, 0.5, 12, 13], by: [of(input, "city")] }),
  "a histogram of doubles": (input: FitInput) =>
    input.histogram(of(input, "ratio"), { cuts: [-1, 1 / 7, 2 / 7, 1] }),
  "a histogram without cuts": (input: FitInput) =>
    input.histogram(of(input, "ratio"), { cuts: [] }),
  "a sample": async (input: FitInput) => rowsOf(await input.sample({ rows: 20, seed: "a" })),
  "a sample of nobody": async (input: FitInput) =>
    (await input.sample({ rows: 0, seed: "a" })).length,
  "a sample of all": async (input: FitInput) =>
    rowsOf(await input.sample({ rows: 500, seed: "b" })),
  "a sample by strata": async (input: FitInput) =>
    rowsOf(await input.sample({ rows: 23, seed: "c", stratify: of(input, "city") })),
  "a sample by an expression": async (input: FitInput) =>
    rowsOf(await input.sample({ rows: 9, seed: "d", stratify: isRich(input) })),
  "all rows": async (input: FitInput) => {
    const frames: Frame[] = [];
    for await (const frame of input.stream()) frames.push(frame);
    return frames.flatMap(rowsOf);
  },
} as const;

const grams = {
  "of numbers": (input: FitInput) => input.gram([of(input, "points"), of(input, "ratio")]),
  "of yes and no": (input: FitInput) => input.gram([of(input, "opted"), of(input, "points")]),
  weighted: (input: FitInput) =>
    input.gram([of(input, "ratio"), of(input, "opted")], { weight: of(input, "weight") }),
  "of nothing": (input: FitInput) => input.gram([]),
} as const;

const sums = {
  "of all": async (input: FitInput) =>
    rowsOf(
      await input.aggregate({
        sum: { fn: "sum", of: of(input, "ratio") },
        mean: { fn: "average", of: of(input, "ratio") },
        n: { fn: "count", of: of(input, "ratio") },
      }),
    ),
} as const;

describe("what a fit asks is answered as the reference in memory does:", () => {
  const reference = memoryFit(shopInMemory(people));
  let asked: Promise<Readonly<Record<string, unknown>>> | undefined;
  const answersOf = () => (asked ??= allAnswers());

  it.each(Object.entries(questions))("%s", async (name, question) => {
    expect(sorted((await answersOf())[name])).toEqual(sorted(await question(reference)));
  });

  it.each(Object.entries(grams))("second moments %s", async (name, question) => {
    const { count, weight, means, products } = await question(reference);
    const found = (await answersOf())[name];
    expect(found).toMatchObject({ count });
    expect(flat(found)).toHaveLength(flat({ weight, means, products }).length + 1);
    expectClose(flat(found), flat({ count, weight, means, products }));
  });
});

describe("sums of doubles", () => {
  const wide = [1e15, -1e15, 1e-7, 123_456.789, -0.001, 3e8, 7.25e-3, 1e15, -9.99e14].map(
    (points, i) => ({ customer: `c${i}`, city: null, points, opted: true }),
  );
  const looks = {
    ...sums,
    ...grams,
  };
  const all = async (input: FitInput) => {
    const found: unknown[] = [];
    for (const question of Object.values(looks)) found.push(await question(input));
    return found;
  };

  it("do not depend on the order of rows, to the last bit", async () => {
    const turned = people.map((person, i) => ({
      ...people[(i * 31 + 7) % people.length]!,
      customer: person.customer,
    }));
    const one = await ask(people, all);
    const other = await ask(turned, all);
    expect(other.answer).toEqual(one.answer);
  });

  it("are those of exact arithmetic, rounded once, whatever cancels out", async () => {
    const { answer } = await ask(wide, sums["of all"]);
    const exact = exactSum(wide.map(({ points }) => points / 7));
    expect(answer).toEqual([{ sum: exact, mean: exact / wide.length, n: wide.length }]);
  });

  it("of nobody are 0, and their average unknown", async () => {
    const unknown = people.map((person) => ({ ...person, points: null }));
    const { answer } = await ask(unknown, sums["of all"]);
    expect(answer).toEqual([{ sum: 0, mean: null, n: 0 }]);
  });
});

describe("a question that makes no sense is refused:", () => {
  it.each<[string, (input: FitInput) => Promise<unknown>]>([
    ["cuts that fall", (input) => input.histogram(of(input, "points"), { cuts: [2, 1] })],
    ["a part of a row", (input) => input.sample({ rows: 1.5, seed: "a" })],
    [
      "a weight below zero",
      (input) => input.gram([of(input, "points")], { weight: of(input, "points") }),
    ],
    [
      "a feature that is not there",
      (input) => input.quantiles({ ...of(input, "city"), kind: "feature", name: "town" }, [0.5]),
    ],
  ])("%s", async (_, question) => {
    const { answer } = await ask(people, (input) =>
      question(input).then(
        () => "answered",
        (cause: unknown) => cause,
      ),
    );
    expect(answer).toBeInstanceOf(RangeError);
  });

  it("squares beyond all numbers", async () => {
    const huge = people.map((person, i) => ({ ...person, points: i }));
    const { answer } = await ask(
      huge,
      (input) => input.gram([of(input, "vast")]).catch((cause: unknown) => cause),
      {
        vast: {
          expression:
            "points / 0.0000000001 / 0.0000000001 * (points / 0.00000000001) * (points / 0.00000000001) * (points / 0.00000000001) * (points / 0.00000000001) * (points / 0.00000000001) * (points / 0.00000000001) * (points / 0.00000000001) * (points / 0.00000000001) * (points / 0.00000000001) * (points / 0.00000000001) * (points / 0.00000000001) * (points / 0.00000000001)",
          doc: "Vast.",
        },
      },
    );
    expect(answer).toMatchObject({ code: "RUN_OVERFLOW" });
  });
});

async function allAnswers(): Promise<Record<string, unknown>> {
  const { answer } = await ask(people, async (input) => {
    const found: Record<string, unknown> = {};
    for (const [name, question] of Object.entries({ ...questions, ...grams }))
      found[name] = await question(input);
    return found;
  });
  return answer;
}

function of(input: FitInput, feature: string): Value {
  const value = input.features[feature];
  if (value === undefined) throw new Error(`there is no feature ${feature}`);
  return value;
}

const isRich = (input: FitInput): Value =>
  choose(
    [{ when: compare(of(input, "points"), "gt", number(12)), value: text("rich") }],
    text("poor"),
  );

const features: Features = {
  city: { expression: "city", doc: "City." },
  points: { expression: "points", doc: "Points." },
  ratio: { expression: "points / 7", doc: "A double." },
  weight: { expression: "points / 3 * (points / 1)", doc: "A double that is not below zero." },
  opted: { expression: "opted", doc: "Yes or no." },
};

const config: ProjectConfig = {
  timezone: "Europe/Berlin",
  currency: "EUR",
  customers: {
    from: csv("people.csv", { columns: { points: "number", opted: "yes/no", city: "text" } }),
    key: "id",
  },
  events: { visits: { from: csv("visits.csv"), customer: "id", time: "at" } },
};

const ask = <Answer>(
  persons: readonly Person[],
  look: (input: FitInput) => Promise<Answer>,
  more: Features = {},
) =>
  askedIn(
    { "people.csv": csvOf(persons), "visits.csv": "id,at\nc1,2026-01-01T00:00:00Z\n" },
    config,
    { parts: { reads: () => ({ ...features, ...more }) }, look },
  );

const csvOf = (persons: readonly Person[]): string =>
  [
    "id,city,points,opted",
    ...persons.map(({ customer, city, points, opted }) =>
      [customer, city ?? "", points === null ? "" : plainDigits(points), opted ?? ""].join(","),
    ),
  ].join("\n") + "\n";

const plainDigits = (value: number): string =>
  value.toLocaleString("en", { useGrouping: false, maximumFractionDigits: 12 });

/** Whole and broken numbers, equal ones among them, and things that are not known. */
function peopleOf(count: number): Person[] {
  const draw = seededDraw("people");
  return Array.from({ length: count }, (_, i) => ({
    customer: `c${i}`,
    city: draw() < 0.1 ? null : ["Leeds", "York", "Hull"][Math.floor(draw() * 3)]!,
    points: draw() < 0.15 ? null : Math.round(draw() * 4000 - 1000) / (draw() < 0.5 ? 100 : 1),
    opted: draw() < 0.2 ? null : draw() < 0.5,
  }));
}

const shopInMemory = (persons: readonly Person[]) =>
  customersFromRows(
    persons.map(({ customer, city, points, opted }) => ({
      customer,
      city,
      points,
      ratio: points === null ? null : points / 7,
      weight: points === null ? null : (points / 3) * points,
      opted,
    })),
    {
      city: { kind: "text" },
      points: { kind: "number" },
      ratio: { kind: "approx" },
      weight: { kind: "approx" },
      opted: { kind: "yes/no" },
    },
  );

const rowsOf = (frame: Frame): Record<string, Scalar>[] =>
  Array.from({ length: frame.length }, (_, row) =>
    Object.fromEntries(
      Object.entries(frame.columns).map(([name, column]) => {
        const value = cell(column, row);
        return [name, value];
      }),
    ),
  );

/** Groups come in no order. */
const sorted = (answer: unknown): unknown =>
  Array.isArray(answer) ? answer.map((entry: unknown) => JSON.stringify(entry)).toSorted() : answer;

const flat = (answer: unknown): number[] =>
  typeof answer === "number"
    ? [answer]
    : typeof answer === "object" && answer !== null
      ? Object.values(answer).flatMap(flat)
      : [];

function expectClose(found: readonly number[], wanted: readonly number[]): void {
  wanted.forEach((value, i) => {
    expect(Math.abs(found[i]! - value)).toBeLessThanOrEqual(1e-13 * Math.max(1, Math.abs(value)));
  });
}

/** The sum of doubles in whole numbers of the smallest unit any of them has. */
function exactSum(values: readonly number[]): number {
  const unit = 2n ** 1074n;
  const total = values.reduce((sum, value) => sum + exactUnits(value, unit), 0n);
  return ratio(total, unit);
}

/** A double is a whole number of 2^-1074. */
function exactUnits(value: number, unit: bigint): bigint {
  const exponent = value === 0 ? 0 : Math.floor(Math.log2(Math.abs(value))) - 60;
  const scaled = BigInt(value * 2 ** -exponent);
  return exponent >= 0
    ? scaled * 2n ** BigInt(exponent) * unit
    : (scaled * unit) / 2n ** BigInt(-exponent);
}

/** Rounded once: as many digits as a double has are divided out, the rest is lost. */
function ratio(total: bigint, unit: bigint): number {
  const bits = total.toString(2).replace("-", "").length;
  const drop = BigInt(Math.max(0, bits - 100));
  return Number(total >> drop) * 2 ** (Number(drop) - unit.toString(2).length + 1);
}
