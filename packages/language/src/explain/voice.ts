import type { Clock, Cond, Resolver, Value } from "@satsuma/ir";
import type { Catalogue } from "@satsuma/model";

/** What is needed to put a rule into words. */
export interface Voice {
  readonly catalogue: Catalogue;
  readonly clock: Clock;
  readonly resolver: Resolver;
  /** A number that is the same for values that are the same. */
  readonly identity: (value: Value) => number;
  /** Values that other conditions of the same list make sure are known. */
  readonly known: ReadonlySet<number>;
  /** Definitions whose meaning was told already: it is told once. */
  readonly told: Set<string>;
  /** What a reader should know of a condition, a clause each. */
  readonly notes?: (cond: Cond) => readonly string[];
  /** A condition as a clause. Held here, like `value`, so that the kinds need not import each other. */
  readonly cond: (cond: Cond, voice: Voice) => string;
  /** A value as a noun phrase. */
  readonly value: (value: Value, voice: Voice) => string;
}

/** The meaning of a definition in parentheses where it is first mentioned; nothing later. */
export const meaning = (name: string, text: () => string, voice: Voice): string =>
  isNew(name, voice) ? ` (${text()})` : "";

/** True the first time a definition is mentioned, unless so many were told that one more would help nobody. */
export function isNew(name: string, { told }: Voice): boolean {
  if (told.has(name) || told.size >= most) return false;
  told.add(name);
  return true;
}

const most = 40;
