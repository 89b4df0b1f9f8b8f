import { negateDecimal } from "@satsuma/ir";
import type { Facts, Value } from "@satsuma/ir";
import type { Columns, ValueType } from "@satsuma/model";
import type { Compiler } from "../compiler.ts";
import { isDecimal, doubleOf } from "../datum.ts";
import type { Datum } from "../datum.ts";
import { readFact } from "../facts.ts";
import type { Reader } from "../row.ts";
import { nanosecondsOf } from "../time/instant.ts";
import { readAggregate } from "./aggregate.ts";
import { readArithmetic } from "./arithmetic.ts";
import { readElapsed } from "./elapsed.ts";
import { readCall } from "./functions.ts";
import { known, typed } from "./known.ts";
import { readLocalDate, readPart } from "./parts.ts";
import { readPercentile } from "./percentile.ts";
import { readPlus } from "./plus.ts";
import type { ValueOf } from "./value-of.ts";

/** How each kind of value is computed. */
export const valueReaders: {
  readonly [K in Value["kind"]]: (value: ValueOf<K>, compiler: Compiler) => Reader;
} = {
  literal: readLiteral,
  aggregate: readAggregate,
  attribute: readAttribute,
  key: (value) => (row) => readFact(row.customer.subject.key, value.type),
  field: readField,
  arithmetic: readArithmetic,
  negate: ({ value }, compiler) => known(compiler.value(value), negated),
  default: ({ value, fallback, type }, compiler) => {
    const [read, instead] = [compiler.value(value), compiler.value(fallback)];
    return typed((row) => read(row) ?? instead(row), type);
  },
  elapsed: readElapsed,
  part: readPart,
  call: readCall,
  localDate: readLocalDate,
  ago: unresolved,
  moment: unresolved,
  anniversary: unresolved,
  plus: readPlus,
  percentile: readPercentile,
  trait: readTrait,
  feature: (value) => {
    throw new TypeError(`the feature ${value.name} has no value outside its method`);
  },
  stored: readStored,
  case: readCase,
  truth: ({ of }, compiler) => compiler.cond(of),
  defined: ({ of }, compiler) => compiler.value(of),
};

function readLiteral({ value, type }: ValueOf<"literal">): Reader {
  const isInstant = type.kind === "instant" && typeof value === "string";
  // A constant may lie between two microseconds, what is stored may not.
  const datum = isInstant ? nanosecondsOf(value) : readFact(value, type);
  return () => datum;
}

function readAttribute({ name, type }: ValueOf<"attribute">, { stage }: Compiler): Reader {
  const { attributes } = stage.world.catalogue.customer;
  const slot = `${type.kind} ${name}`;
  const unknown = unknownText(attributes, name);
  return ({ customer }) => {
    if (!customer.read.has(slot))
      customer.read.set(slot, factOf(customer.subject.attributes, name, type, unknown));
    return customer.read.get(slot);
  };
}

function readField({ event, name, type }: ValueOf<"field">, { stage }: Compiler): Reader {
  const fields = stage.world.catalogue.events[event]?.fields;
  const slot = `${type.kind} ${name}`;
  const unknown = unknownText(fields, name);
  return ({ event: row }) => {
    if (row === undefined)
      throw new TypeError(`the field ${event}.${name} has no value outside its event`);
    if (!row.read.has(slot)) row.read.set(slot, factOf(row.facts, name, type, unknown));
    return row.read.get(slot);
  };
}

function readTrait({ namespace, column, type }: ValueOf<"trait">): Reader {
  const name = `${namespace}.${column}`;
  return ({ customer }) => factOf(customer.subject.traits ?? {}, name, type);
}

function readStored({ table, column, type }: ValueOf<"stored">): Reader {
  return ({ customer }) => factOf(customer.subject.stored?.[table] ?? {}, column, type);
}

/** The text that counts as unknown in a column, if one does. */
const unknownText = (columns: Columns | undefined, name: string): string | undefined =>
  columns && Object.hasOwn(columns, name) && columns[name]?.emptyIsUnknown ? "" : undefined;

function factOf(facts: Facts, name: string, type: ValueType, unknown?: string): Datum | undefined {
  const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
  return fact === undefined || fact === unknown ? undefined : readFact(fact, type);
}

const negated = (datum: Datum): Datum =>
  isDecimal(datum) ? negateDecimal(datum) : -doubleOf(datum);

function readCase(node: ValueOf<"case">, compiler: Compiler): Reader {
  const branches = node.when.map((when, i) => {
    const value = node.values[i];
    if (value === undefined) throw new TypeError("a case must have a value for every condition");
    return { holds: compiler.cond(when), read: compiler.value(value) };
  });
  const otherwise = node.otherwise && compiler.value(node.otherwise);
  return typed((row) => {
    const read = branches.find(({ holds }) => holds(row))?.read ?? otherwise;
    return read?.(row);
  }, node.type);
}

function unresolved({ kind }: Value): never {
  throw new TypeError(`${kind} must be resolved before it is evaluated`);
}
