import type { Cond, Step } from "@satsuma/ir";
import { instantText, minute } from "../../time/instant.ts";
import { tick } from "../flips.ts";
import type { State, Trying } from "../state.ts";
import type { Leaf } from "./leaf.ts";
import { withField } from "./row-that-passes.ts";
import { copies, templateFor } from "./template.ts";
import { waitMove } from "./wait-moves.ts";
import { isReached, withMore } from "./with-more.ts";

/** The last steps of a sequence happen one after the other just before as-of; or what must not happen does. */
export function sequenceMoves(leaf: Leaf, state: State, trying: Trying): readonly State[] {
  const resolved = trying.evaluator.moment(state.at).resolver.cond(leaf.cond, leaf.timezone);
  if (resolved.kind !== "sequence") return [];
  const chains = leaf.wanted ? endsOf(resolved) : absentSteps(resolved);
  for (const chain of chains) {
    const made = chain.length === 0 ? undefined : chained(chain, state, trying);
    if (made === undefined) continue;
    if (isReached(leaf, made, trying)) return [made];
    const later = leaf.wanted ? waitMove(leaf, made, trying) : [];
    if (later.length > 0) return later;
  }
  return [];
}

type Sequence = Extract<Cond, { kind: "sequence" }>;

/** The steps that happen, from the last one alone to all of them. */
const endsOf = ({ steps }: Sequence): readonly (readonly Step[])[] => {
  const happening = steps.filter(({ absent }) => !absent);
  return happening.map((_, i) => happening.slice(happening.length - 1 - i));
};

const absentSteps = ({ steps }: Sequence): readonly (readonly Step[])[] =>
  steps.filter(({ absent }) => absent).map((step) => [step]);

/** Events of some steps, each later than the one before. */
function chained(steps: readonly Step[], state: State, trying: Trying): State | undefined {
  const last = lastTime(steps, state);
  const isTight = last !== undefined && last >= state.at - BigInt(steps.length) * minute;
  const apart = isTight ? tick : minute;
  let made = state;
  for (const [i, step] of steps.entries()) {
    const next = happening(step, state.at - BigInt(steps.length - i) * apart, made, trying);
    if (next === undefined) return undefined;
    made = next;
  }
  return made;
}

function happening(step: Step, time: bigint, state: State, trying: Trying): State | undefined {
  const template = templateFor(step, state, trying);
  if (template === undefined) return undefined;
  const { table, facts } = template;
  const rows = copies({ table, facts: withField(facts, table.time, instantText(time)) }, 1);
  return withMore(state, { event: step.event, timeField: table.time, rows });
}

const lastTime = (steps: readonly Step[], { person, at }: State): bigint | undefined =>
  steps
    .flatMap(({ event }) =>
      person
        .rows(event)
        .filter(({ time }) => time < at)
        .slice(-1),
    )
    .map(({ time }) => time)
    .reduce<bigint | undefined>(
      (last, each) => (last === undefined || each > last ? each : last),
      undefined,
    );
