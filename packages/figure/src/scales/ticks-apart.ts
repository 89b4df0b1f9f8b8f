import type { Tick } from "./scale.ts";

/** A tick and where its text is. */
export interface PlacedTick extends Tick {
  readonly start: number;
  readonly end: number;
}

/** Where texts may stand, and how much room they take. */
interface Row {
  readonly from: number;
  readonly to: number;
  readonly gap: number;
  readonly sizeOf: (text: string) => number;
}

/** Every tick, or every second, third …, so that their texts, around their places, do not touch each other. */
export function ticksApart(
  ticks: readonly Tick[],
  { from, to, gap, sizeOf }: Row,
): readonly PlacedTick[] {
  const placed = ticks.map((tick) => {
    const size = sizeOf(tick.text);
    const start = Math.max(from, Math.min(to - size, tick.at - size / 2));
    return { ...tick, start, end: start + size };
  });
  for (let every = 1; every < placed.length; every++) {
    const some = placed.filter((_, i) => i % every === 0);
    if (some.every(({ start }, i) => i === 0 || start >= (some[i - 1]?.end ?? 0) + gap))
      return some;
  }
  return placed.slice(0, 1);
}
