import { walk } from "@satsuma/ir";
import type { Aggregate, Cond, Value, Window } from "@satsuma/ir";

/** Events that a test asks for. */
export interface EventSource {
  readonly event: string;
  readonly filter?: Cond;
  readonly window: Window;
  /** What is made of them, where it is more than their number. */
  readonly argument?: Value;
  /** Each has to have another value of what is asked for. */
  readonly isDistinct: boolean;
}

/** The events that the aggregates of a test are made of, each once. */
export function sourcesIn(test: Cond): readonly EventSource[] {
  const found = new Map<string, EventSource>();
  for (const node of walk(test)) {
    if (node.kind !== "aggregate") continue;
    const source = sourceOf(node);
    found.set(JSON.stringify(source), source);
  }
  return [...found.values()];
}

const sourceOf = ({ event, filter, argument, fn, window }: Aggregate): EventSource => ({
  event,
  window,
  ...(filter && { filter }),
  ...(argument && { argument }),
  isDistinct: fn === "countDistinct",
});

/** The fields of an event that a value reads. */
export const fieldsOf = (value: Value | undefined): readonly string[] => [
  ...new Set(
    value === undefined
      ? []
      : [...walk(value)].flatMap((node) => (node.kind === "field" ? [node.name] : [])),
  ),
];
