import type { Cond, Step } from "@satsuma/ir";
import { eventWords } from "./events-text.ts";
import { counted } from "./literal-text.ts";
import { anEvent } from "./names-text.ts";
import type { Voice } from "./voice.ts";

type Sequence = Extract<Cond, { kind: "sequence" }>;

/** `a page view since 1 Feb 2026 (…), then, within 2 days, an order`: events one after the other. */
export function sequenceText({ steps, window }: Sequence, no: boolean, voice: Voice): string {
  const [first, ...later] = steps;
  if (!first) return no ? "everybody" : "nobody";
  const start = stepText({ ...first, window }, voice);
  const rest = later.map((step) => `, ${laterText(step, voice)}`);
  return `${no ? "not this: " : ""}${start}${rest.join("")}`;
}

function laterText(step: Step, voice: Voice): string {
  const { within, absent } = step;
  const events = stepText({ ...step, window: { kind: "ever" } }, voice);
  if (absent)
    return within === undefined
      ? `with ${events} ever after`
      : `with ${events} in the ${counted(within.count, within.unit)} after, which are over`;
  return within === undefined
    ? `then ${events}`
    : `then, within ${counted(within.count, within.unit)}, ${events}`;
}

/** `a page view where …`, `no order`, `one of the paid orders (…)`. */
function stepText(step: Step & { readonly window: Sequence["window"] }, voice: Voice): string {
  const { one, rest } = eventWords(step, voice);
  const isNamed = one.startsWith("of ");
  if (step.absent) return `${isNamed ? "none" : "no"} ${one}${rest}`;
  return `${isNamed ? `one ${one}` : anEvent(one)}${rest}`;
}
