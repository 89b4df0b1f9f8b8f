import { and, choose, known, literal, or } from "@satsuma/plugin";
import type { Given, Value, ValueType } from "@satsuma/plugin";
import { dimensions } from "../config.ts";
import type { Dimension } from "../config.ts";
import { ladder } from "../ladder.ts";
import type { Choice } from "../ladder.ts";
import type { RfmModel } from "../model.ts";
import { namesOf } from "./segment-name.ts";

/**
 * The name of a customer's group, by testing his values against the cut-offs, recency first: as few tests as tell the names
 * apart. Unknown unless all three scores are known.
 */
export function segmentOf(model: RfmModel, given: Given<Dimension>): Value {
  const isCut = dimensions.every((dimension) => model.cuts[dimension].kind !== "none");
  const isScored = isCut ? and(...Object.values<Value>(given.features).map(known)) : or();
  return choose([{ when: isScored, value: nameFrom(model, given, []).value }]);
}

/** The name, once the first scores are known. */
function nameFrom(model: RfmModel, given: Given<Dimension>, earlier: readonly number[]): Choice {
  const dimension = dimensions[earlier.length];
  if (dimension === undefined) return nameAt(model, earlier);
  const choiceOf = (score: number) => nameFrom(model, given, [...earlier, score]);
  const found = ladder(dimension, model.cuts, given, earlier, choiceOf);
  if (found === undefined) return nameAt(model, [1, 1, 1]);
  if (found.steps.length === 0) return found.rest;
  const branches = found.steps.map(({ when, choice }) => ({ when, value: choice.value }));
  const value = choose(branches, found.rest.value);
  return { id: JSON.stringify(value), value };
}

function nameAt({ names }: RfmModel, scores: readonly number[]): Choice {
  const [recency = 1, frequency = 1, monetary = 1] = scores;
  const [found] = namesOf(names, { recency, frequency, monetary });
  if (found === undefined) throw new RangeError(`no name holds the scores ${scores.join(", ")}`);
  const type: ValueType = { kind: "enum", values: names.map(({ name }) => name) };
  return { id: found.name, value: literal(type, found.name) };
}
