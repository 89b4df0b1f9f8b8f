import fc from "fast-check";
import type { AggregateFunction, Bound, Cond, Value, Window } from "@satsuma/ir";
import type { ValueType } from "@satsuma/model";
import type { Output } from "@satsuma/sql";
import {
  aggregate,
  approxType,
  attribute,
  bound,
  dateType,
  field,
  instantType,
  numberType,
  textType,
  yesNoType,
} from "../support/build.ts";
import { customersOnly } from "./random-population.ts";
import { sequencesOf } from "./random-sequences.ts";
import { literals, onDate } from "./random-kinds.ts";
import type { Arb, Kind } from "./random-kinds.ts";
import { timezone } from "./random-shop.ts";
import { treesOf } from "./random-trees.ts";

/** Random programs over the random shop, resolved as of its instant. */

const order = (name: string, type: ValueType, nullable = true): Value =>
  field("orders", name, type, nullable);

const orders = treesOf({
  leaves: {
    number: [fc.constantFrom(order("amount", numberType), order("items", numberType, false))],
    approx: [fc.constant(order("weight", approxType))],
    text: [fc.constantFrom(order("status", textType, false), order("channel", textType))],
    date: [fc.constant(order("delivered", dateType))],
    instant: [fc.constant(order("at", instantType, false))],
    "yes/no": [fc.constant(order("gift", yesNoType))],
  },
  lists: [],
  points: [field("orders", "spot", { kind: "point" })],
  conds: () => [],
});

const tickets = treesOf({
  leaves: {
    number: [],
    approx: [],
    text: [fc.constant(field("tickets", "kind", textType))],
    date: [],
    instant: [fc.constant(field("tickets", "at", instantType, false))],
    "yes/no": [],
  },
  lists: [],
  points: [],
  conds: () => [],
});

/** Some function of the events of a table that pass a random filter. */
const folded = (
  fns: readonly AggregateFunction[],
  event: "orders" | "tickets",
  { argument, window }: { argument?: Arb<Value>; window: Arb<Window> },
): Arb<Value> =>
  fc
    .record({
      fn: fc.constantFrom(...fns),
      of: argument ?? fc.constant(undefined),
      filter: fc.option((event === "orders" ? orders : tickets).cond(1), { nil: undefined }),
      window,
    })
    .map(({ fn, of, filter, window: during }) =>
      aggregate(fn, event, {
        window: during,
        ...(of && { argument: of }),
        ...(filter && { filter }),
      }),
    );

/** Aggregates that come to a kind of value. */
const aggregates: Readonly<Record<Kind, (window: Arb<Window>) => Arb<Value>[]>> = {
  number: (window) => [
    folded(["count"], "orders", { window }),
    folded(["sum", "min", "max", "median", "first", "last"], "orders", {
      argument: orders.value("number", 1),
      window,
    }),
    folded(["countDistinct"], "orders", {
      argument: fc.oneof(
        orders.value("number", 1),
        orders.value("text", 0),
        orders.value("date", 0),
      ),
      window,
    }),
    folded(["count"], "tickets", { window }),
  ],
  approx: (window) => [
    folded(["average", "sum"], "orders", { argument: orders.value("approx", 1), window }),
    folded(["average"], "orders", { argument: orders.value("number", 1), window }),
  ],
  text: (window) => [
    folded(["first", "last", "min", "max"], "orders", {
      argument: orders.value("text", 1),
      window,
    }),
    folded(["first", "last"], "tickets", { argument: tickets.value("text", 0), window }),
  ],
  date: (window) => [
    folded(["first", "last", "min", "max", "median"], "orders", {
      argument: orders.value("date", 1),
      window,
    }),
  ],
  instant: (window) => [
    folded(["first", "last", "min", "max"], "orders", {
      argument: orders.value("instant", 1),
      window,
    }),
    folded(["first", "last"], "tickets", { argument: tickets.value("instant", 0), window }),
  ],
  "yes/no": (window) => [
    folded(["first", "last"], "orders", { argument: orders.value("yes/no", 0), window }),
  ],
};

const perhaps = <Of>(of: Arb<Of>): Arb<Of | undefined> => fc.option(of, { nil: undefined });

const windowOf = (low: Bound | undefined, high: Bound | undefined): Window => ({
  kind: "bounds",
  ...(low && { low }),
  ...(high && { high }),
});

const constantEnds = fc
  .tuple(literals.instant, fc.boolean())
  .map(([value, inclusive]) => bound(value, inclusive));

const constantWindows = fc
  .tuple(perhaps(constantEnds), perhaps(constantEnds))
  .map(([low, high]) => windowOf(low, high));

const signedUp = attribute("signed_up", instantType);
const birth = attribute("birth", dateType);

/** Ends at attributes, at aggregates with constant windows, and at their local dates. */
const customerEnds: Arb<Bound> = (() => {
  const instants = fc.oneof(fc.constant(signedUp), ...aggregates.instant(constantWindows));
  const days = fc.oneof(fc.constant(birth), instants.map(onDate));
  return fc.oneof(
    constantEnds,
    fc.tuple(instants, fc.boolean()).map(([value, inclusive]) => bound(value, inclusive)),
    fc.tuple(days, fc.boolean()).map(([value, inclusive]) => bound(value, inclusive, timezone)),
  );
})();

const customerWindows = fc
  .tuple(perhaps(customerEnds), perhaps(customerEnds))
  .map(([low, high]) => windowOf(low, high));

const windows = fc.oneof({ weight: 3, arbitrary: constantWindows }, customerWindows);

const rank: Value = {
  kind: "stored",
  table: "ranks",
  column: "rank",
  type: numberType,
  nullable: true,
};

const customers = treesOf({
  leaves: {
    number: [
      fc.constantFrom(attribute("points", numberType), attribute("visits", numberType), rank),
      ...aggregates.number(windows),
    ],
    approx: [fc.constant(attribute("score", approxType)), ...aggregates.approx(windows)],
    text: [fc.constant(attribute("country", textType)), ...aggregates.text(windows)],
    date: [fc.constant(birth), ...aggregates.date(windows)],
    instant: [fc.constant(signedUp), ...aggregates.instant(windows)],
    "yes/no": [
      fc.constantFrom(attribute("opt_in", yesNoType), attribute("vip", yesNoType, false)),
      ...aggregates["yes/no"](windows),
    ],
  },
  lists: [attribute("hobbies", { kind: "list", of: textType })],
  points: [attribute("home", { kind: "point" })],
  conds: (depth, trees) => [
    ...customersOnly(depth, trees),
    sequencesOf({ orders: orders.cond(1), tickets: tickets.cond(1) }, windows),
  ],
});

/** Conditions over customers. */
export const conditions: Arb<Cond> = customers.cond(3);

/** Values over customers, of any kind. */
const values: Arb<Value> = fc
  .constantFrom<Kind>("number", "approx", "text", "date", "instant", "yes/no")
  .chain((kind) => customers.value(kind, 2));

/** Conditions over the fields of one order. */
export const rowConditions: Arb<Cond> = orders.cond(3);

/** Outputs of several kinds, of which the first is a part of those after it. */
export const programs: Arb<Output[]> = fc
  .record({
    conds: fc.array(conditions, { minLength: 1, maxLength: 4 }),
    values: fc.array(values, { maxLength: 3 }),
  })
  .map(({ conds, values: of }) => [
    ...conds.map((cond, i): Output => ({
      name: `cond_${i}`,
      kind: "cond",
      cond: i === 0 ? cond : withMember(cond, conds[0]),
    })),
    ...of.map((value, i): Output => ({ name: `value_${i}`, kind: "value", value })),
  ]);

function withMember(cond: Cond, first: Cond | undefined): Cond {
  if (first === undefined) return cond;
  const member: Cond = { kind: "member", segment: "first", of: first };
  return { kind: "or", of: [cond, { kind: "and", of: [member, { kind: "not", of: cond }] }] };
}
