import type { Aggregate, Cond, Value } from "@satsuma/ir";
import type { FoldName } from "../dialect.ts";
import type { EventLayout } from "../layout.ts";
import type { Interner } from "./intern.ts";
import type { Tally } from "./plan.ts";
import { isEmpty } from "./window.ts";
import type { EventWindow } from "./window.ts";

/** A fold over a whole window. Passes may cut it along time into several tallies. */
export interface Item extends EventWindow {
  readonly fold: FoldName;
  readonly value?: Value;
  readonly when?: Cond;
}

/** How an aggregate follows from items. */
export type Recipe =
  | { readonly kind: "constant"; readonly value: "0" | undefined }
  | { readonly kind: "item"; readonly item: Item }
  | { readonly kind: "ratio"; readonly over: Recipe; readonly under: Recipe };

/** True when the folds of two neighbouring stretches give that of both. */
export const isSplittable = (item: Item): boolean => splittable.has(item.fold);

const splittable: ReadonlySet<FoldName> = new Set(["count", "sum", "sumMillionths", "min", "max"]);

/** True when it needs values of the customer. */
export const isJoined = (item: Pick<Tally, "low" | "high">): boolean =>
  item.low !== undefined || item.high !== undefined;

/** What to fold for an aggregate over its window. @throws TypeError when a fold lacks what it is to be applied to */
export function recipeOf(
  aggregate: Aggregate,
  window: EventWindow,
  { layout, intern }: { readonly layout: EventLayout; readonly intern: Interner },
): Recipe {
  const { fn, argument: value, filter: when } = aggregate;
  if (when?.kind === "constant" && !when.value) return nothing(fn);
  if (isEmpty(window.stretch)) return nothing(fn);
  const all = { ...window, ...(when !== undefined && when.kind !== "constant" && { when }) };
  if (fn === "count") return item({ ...all, fold: "count" });
  if (value === undefined) throw new TypeError(`${fn} must have an argument`);
  const sum = {
    ...all,
    value,
    fold: value.type.kind === "approx" ? "sumMillionths" : "sum",
  } as const;
  switch (fn) {
    case "sum":
      return item(sum);
    case "average":
      return { kind: "ratio", over: item(sum), under: item(countKnown(value, all, intern)) };
    case "countDistinct":
      return item({ ...all, value, fold: isCoded(value, layout) ? "distinctCodes" : "distinct" });
    case "first":
    case "last":
      return item({ ...all, value, fold: isTime(value, layout) ? extreme[fn] : fn });
    case "min":
    case "max":
    case "median":
      return item({ ...all, value, fold: fn });
  }
}

const item = (of: Item): Recipe => ({ kind: "item", item: of });

const nothing = (fn: Aggregate["fn"]): Recipe => ({
  kind: "constant",
  value: fn === "count" || fn === "countDistinct" || fn === "sum" ? "0" : undefined,
});

function countKnown(value: Value, all: EventWindow & { when?: Cond }, intern: Interner): Item {
  if (!value.nullable) return { ...all, fold: "count" };
  const known: Cond = { kind: "known", value };
  const when = intern.cond(all.when === undefined ? known : { kind: "and", of: [all.when, known] });
  return { ...all, when, fold: "count" };
}

/** True for a field whose values are few and numbered, so that a number's bits can hold a set of them. */
const isCoded = (value: Value, { codes }: EventLayout): boolean =>
  value.kind === "field" && (codes?.[value.name] ?? Infinity) <= 62;

/** The time of the first event is the earliest time, whichever event comes first at that time. */
const extreme = { first: "min", last: "max" } as const;

const isTime = (value: Value, layout: EventLayout): boolean =>
  value.kind === "field" && layout.fields[value.name] === layout.time;

/** A number for each item, the same for those that fold the same value under the same condition. */
export const coreNumbers = (items: readonly Item[]): number[] =>
  numbersBy(items, ({ fold, value, when }) => [fold, value, when]);

/** A number for each item, the same where tallies over the same stretch would be the same. */
export const tallyNumbers = (items: readonly Item[]): number[] =>
  numbersBy(items, ({ fold, value, when, low, high }) => [fold, value, when, low, high]);

function numbersBy(items: readonly Item[], traits: (item: Item) => readonly unknown[]): number[] {
  const seen = new Map<unknown, number>();
  const numbers = new Map<string, number>();
  return items.map((item) => {
    const key = traits(item).map((trait) => numberOf(seen, trait));
    return numberOf(numbers, key.join(" "));
  });
}

function numberOf<Key>(numbers: Map<Key, number>, key: Key): number {
  const number = numbers.get(key) ?? numbers.size;
  numbers.set(key, number);
  return number;
}
