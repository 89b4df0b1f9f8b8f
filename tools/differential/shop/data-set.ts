import type { Clock, Facts, Fact } from "@satsuma/ir";
import { randomOf } from "../random.ts";
import type { Random } from "../random.ts";
import { attributes, grades, scores, tables } from "./columns.ts";
import type { Setting, ShopColumn, ShopTable } from "./columns.ts";
import { asOfs, momentsOf } from "./moments.ts";
import type { Moments } from "./moments.ts";
import { amounts, doubles, largeNumbers, numbers, points, texts, wholes } from "./pools.ts";
import { instantOf, microsecondsOf } from "./time-text.ts";

/** An event and whose it is. A row without a time never happened. */
export interface EventRow {
  readonly customer: string;
  readonly facts: Facts;
}

/** A customer, with what a method has found of them: nothing at all where there is no row. */
export interface CustomerRow {
  readonly key: string;
  readonly facts: Facts;
  readonly scores?: Facts;
}

/** The rows of a shop, and what results over it are about. */
export interface DataSet {
  readonly setting: Setting;
  /** ISO instant in UTC. */
  readonly asOf: string;
  readonly customers: readonly CustomerRow[];
  readonly events: Readonly<Record<string, readonly EventRow[]>>;
}

/** The clock rules are resolved by. */
export const clockOf = ({ setting, asOf }: Pick<DataSet, "setting" | "asOf">): Clock => ({
  asOf,
  timezone: setting.timezone,
  weekStart: setting.weekStart,
});

/** A random shop. The same seed makes the same one. */
export function dataSetOf(seed: number): DataSet {
  const random = randomOf(seed);
  const timezone = random.pick(Object.keys(asOfs));
  const setting: Setting = {
    timezone,
    weekStart: random.pick(["monday", "monday", "sunday"]),
    keys: random.pick(["number", "text"]),
  };
  const asOf = random.pick(asOfs[timezone] ?? []);
  const moments = momentsOf(clockOf({ setting, asOf }));
  const keys = keysOf(setting, random);
  const row = (columns: Readonly<Record<string, ShopColumn>>): Facts =>
    factsOf(columns, random, moments);
  const customers = keys.map((key) => ({
    key,
    facts: row(attributes),
    ...(random.percent(80) && { scores: row(scores) }),
  }));
  // Some customers have no events, and some events no customer.
  const buyers = [...keys.filter(() => random.percent(80)), ...(random.percent(30) ? ["404"] : [])];
  const events = Object.fromEntries(
    Object.entries(tables).map(([name, table]) => [name, rowsOf(table, buyers, random, row)]),
  );
  return { setting, asOf, customers, events };
}

/** Numbers in which `10` comes after `9`, or texts that sort differently by code point, by letter and in UTF-16. */
function keysOf({ keys }: Setting, random: Random): readonly string[] {
  const all = keys === "number" ? oddNumbers : oddTexts;
  const count = random.percent(3) ? 1 : 10 + random.below(all.length - 9);
  return all.slice(0, count);
}

const oddNumbers = [
  "9",
  "10",
  "-3",
  "100",
  "7",
  "8",
  "11",
  "4294967296",
  "12",
  "1",
  "2",
  "3",
  "20",
  "0",
] as const;
const oddTexts = [
  "a",
  "B",
  "b",
  "é",
  "\uff5a",
  "😀",
  "a b",
  "it's",
  "10",
  "9",
  "A",
  "zz",
  "_",
  "a%",
  "ß",
] as const;

function rowsOf(
  table: ShopTable,
  customers: readonly string[],
  random: Random,
  row: (columns: ShopTable["fields"]) => Facts,
): readonly EventRow[] {
  if (customers.length === 0 || random.percent(5)) return [];
  const count = random.below(12 * customers.length);
  const rows = Array.from({ length: count }, (_, i): EventRow => {
    const { [table.time]: time, ...others } = row(table.fields);
    const key = table.key === undefined ? {} : { [table.key]: String(i + 1) };
    const at = time === undefined || random.percent(2) ? {} : { [table.time]: time };
    return { customer: random.pick(customers), facts: { ...others, ...key, ...at } };
  });
  return [...rows, ...twins(table, rows, random)];
}

/** The same rows again, if rows have no key or keys are not unique; at the same instant with another key if they are. */
function twins(table: ShopTable, rows: readonly EventRow[], random: Random): readonly EventRow[] {
  const { key } = table;
  const repeated = rows.filter(() => random.percent(10));
  if (key !== "id") return repeated;
  return repeated.map((of, i) => ({ ...of, facts: { ...of.facts, [key]: String(1000 - i) } }));
}

function factsOf(
  columns: Readonly<Record<string, ShopColumn>>,
  random: Random,
  moments: Moments,
): Facts {
  const known = Object.entries(columns).filter(
    ([, { nullable }]) => !nullable || !random.percent(25),
  );
  return Object.fromEntries(known.map(([name, column]) => [name, factOf(column, random, moments)]));
}

function factOf({ type, scale, large }: ShopColumn, random: Random, moments: Moments): Fact {
  switch (type.kind) {
    case "text":
      return random.pick(texts);
    case "enum":
      return random.pick(grades);
    case "number":
      return random.pick(
        large ? largeNumbers : scale === 0 ? wholes : numbers.filter((of) => fits(of, scale)),
      );
    case "money":
      return random.pick(amounts);
    case "approx":
      return random.pick(doubles);
    case "date":
    case "annual date":
      return moments.date(random);
    case "instant":
      return instantOf(microsecondsOf(moments.instant(random)));
    case "yes/no":
      return random.percent(50);
    case "list":
      return random.some(texts, 0).filter(() => random.percent(30));
    case "point":
      return random.pick(points);
    case "duration":
      throw new RangeError("a column must not be a duration, got one");
  }
}

const fits = (number: string, scale = 0): boolean => (number.split(".")[1] ?? "").length <= scale;
