import type { Name } from "../../ast.ts";
import type { Memory } from "../names/memory.ts";
import type { Names } from "../names/names.ts";
import { noNames } from "../names/no-names.ts";
import { placeOf, question } from "./answers.ts";
import type { NameList } from "./answers.ts";
import { noteUse } from "./outcome.ts";
import type { Outcome } from "./outcome.ts";

/** What the memory works on: the outcomes, the unit at hand, and who answers questions now. */
export interface MemoryOf {
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** The unit whose check was begun; those it needs are checked inside. */
  readonly current: () => string | undefined;
  readonly answer: (asked: string, names: Names) => string;
  readonly startOf: (unit: string) => number;
}

/** A memory that can be asked for the names it watches, without that being noted. */
export interface OutcomeMemory extends Memory {
  readonly names: Names;
}

/** A memory that keeps what is found in the outcomes of units. */
export function outcomeMemory({ outcomes, current, answer, startOf }: MemoryOf): OutcomeMemory {
  const stack: Memory["stack"] = [];
  let plain = noNames;
  const note = (asked: string): void => {
    const id = stack.at(-1)?.name.span.file ?? current();
    const outcome = id === undefined ? undefined : outcomes.get(id);
    if (outcome) noteUse(outcome, asked, answer(asked, plain));
  };
  return {
    stack,
    get names() {
      return plain;
    },
    recall: (name) => resultOf(name, outcomes),
    keep: (name, result) => outcomes.get(name.span.file)?.results.set(placeOf(name), result),
    circle: (names) => {
      for (const { span } of names) {
        const outcome = outcomes.get(span.file);
        if (outcome) outcome.inCircle = true;
      }
    },
    watched: (names) => {
      plain = names;
      return watched(names, note);
    },
    startOf: ({ span }) => startOf(span.file) + span.start,
    windows: new WeakMap(),
    quantities: new WeakSet(),
  };
}

function resultOf(
  name: Name,
  outcomes: ReadonlyMap<string, Outcome>,
): { readonly result: unknown } | undefined {
  const results = outcomes.get(name.span.file)?.results;
  const place = placeOf(name);
  return results?.has(place) === true ? { result: results.get(place) } : undefined;
}

function watched(names: Names, note: (asked: string) => void): Names {
  const list = <List extends NameList>(name: List): Names[List] => {
    note(question.list(name));
    return names[name];
  };
  return {
    value(name, from) {
      note(question.value(name));
      return names.value(name, from);
    },
    segment(name, from) {
      note(question.segment(name));
      return names.segment(name, from);
    },
    get valueNames() {
      return list("valueNames");
    },
    get eventNames() {
      return list("eventNames");
    },
    get segmentNames() {
      return list("segmentNames");
    },
    get splitNames() {
      return list("splitNames");
    },
  };
}
