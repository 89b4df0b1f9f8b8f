import type { Preview, PreviewCondition } from "@satsuma/engine";

/** A condition as it was shown: where it stands (`0.2`), what it says, and how many customers it keeps. */
interface ShownCondition {
  readonly place: string;
  readonly text: string;
  readonly size: number;
}

/** Counts of a rule as they were shown. */
interface ShownCounts {
  readonly size: number;
  readonly customers: number;
  readonly conditions: readonly ShownCondition[];
}

/** The counts that are shown, and those that were shown before them where these are others. */
export interface CountMemory {
  readonly now: ShownCounts;
  readonly before?: ShownCounts;
}

/** What is to be remembered when counts are shown: what stood there before stays known until the counts change again. */
export function remembered(memory: CountMemory | undefined, preview: Preview): CountMemory {
  const { size, customers, conditions } = preview;
  const now = { size, customers, conditions: shownConditions(conditions) };
  if (memory === undefined) return { now };
  return isSame(memory.now, now) ? memory : { now, before: memory.now };
}

/** By how much the count of a condition differs from the one that was shown before; 0 where it does not or none was. */
export function movedBy(memory: CountMemory | undefined, condition: ShownCondition): number {
  const was = before(memory?.before?.conditions ?? [], condition);
  return was === undefined ? 0 : condition.size - was.size;
}

/** The same condition wherever it stood; otherwise the one that stood there: its text was edited. */
const before = (
  shown: readonly ShownCondition[],
  { place, text }: ShownCondition,
): ShownCondition | undefined =>
  shown.find((each) => each.place === place && each.text === text) ??
  shown.find((each) => each.text === text) ??
  shown.find((each) => each.place === place);

/** The conditions with those inside of them, in the order they are written. */
const shownConditions = (
  conditions: readonly PreviewCondition[],
  above = "",
): readonly ShownCondition[] =>
  conditions.flatMap(({ text, size, of = [] }, i) => [
    { place: `${above}${i}`, text, size },
    ...shownConditions(of, `${above}${i}.`),
  ]);

const isSame = (one: ShownCounts, other: ShownCounts): boolean =>
  one.size === other.size &&
  one.customers === other.customers &&
  one.conditions.length === other.conditions.length &&
  one.conditions.every(({ size }, i) => other.conditions[i]?.size === size);
