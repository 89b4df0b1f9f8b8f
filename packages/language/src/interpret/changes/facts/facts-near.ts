import type { Fact, Literal } from "@satsuma/ir";
import type { Column } from "@satsuma/model";
import { constantsOf } from "./constants.ts";
import { numbers } from "./numbers.ts";
import { lists, texts } from "./texts.ts";
import { times } from "./times.ts";
import type { Trial } from "./trial.ts";

/** A column whose value is to be another, and what is wanted of it. */
export interface Wanted {
  readonly column: Column;
  readonly current: Fact | undefined;
  /** What the condition holds it against: constants, and what other values come to. */
  readonly against: readonly Literal[];
}

/**
 * Values of a column that give what is wanted, most likely first: those that conditions name, their neighbours, and for numbers and
 * dates the nearest to what it is now. `null` stands for unknown.
 */
export function* factsNear(wanted: Wanted, trial: Trial): Generator<Fact | null> {
  const seen = new Set<string>();
  for (const fact of candidates(wanted, trial)) {
    const name = JSON.stringify(fact);
    if (seen.has(name) || same(fact, wanted.current)) continue;
    seen.add(name);
    if (trial(fact)) yield fact;
  }
  if (wanted.current !== undefined && wanted.column.nullable && trial(undefined)) yield null;
}

const same = (a: Fact, b: Fact | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

function candidates(wanted: Wanted, trial: Trial): Iterable<Fact> {
  const { column, current, against } = wanted;
  switch (column.type.kind) {
    case "yes/no":
      return [true, false];
    case "text":
    case "enum":
      return texts(column, current, against);
    case "list":
      return lists(current, against);
    case "number":
    case "money":
    case "approx":
      return numbers(current, column, against, trial);
    case "date":
    case "instant":
    case "annual date":
      return times(current, column.type, against, trial);
    case "point":
      return constantsOf("point", against);
    case "duration":
      return [];
  }
}
