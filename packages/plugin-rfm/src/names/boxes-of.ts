import { ends } from "./segment-name.ts";
import type { ScoreBox } from "./segment-name.ts";

/** A range of scores for each dimension. */
export interface Box {
  readonly recency: readonly [low: number, high: number];
  readonly frequency: readonly [low: number, high: number];
  readonly monetary: readonly [low: number, high: number];
}

/**
 * The same combinations of scores without `value`: a range of it leaves a range of money for each frequency. Frequencies with
 * the same range of money share a box.
 */
export function boxesOf({ recency, frequency, monetary, value }: ScoreBox, bins: number): Box[] {
  const all: readonly [number, number] = [1, bins];
  const within = {
    recency: recency === undefined ? all : ends(recency),
    frequency: frequency === undefined ? all : ends(frequency),
    monetary: monetary === undefined ? all : ends(monetary),
  };
  if (value === undefined) return [within];
  const [low, high] = ends(value);
  const boxes: Box[] = [];
  for (let score = within.frequency[0]; score <= within.frequency[1]; score += 1) {
    // The mean rounded up lies in the range when twice the low end less one <= frequency + money <= twice the high end.
    const from = Math.max(within.monetary[0], 2 * low - 1 - score);
    const to = Math.min(within.monetary[1], 2 * high - score);
    if (from <= to) addTo(boxes, { ...within, frequency: [score, score], monetary: [from, to] });
  }
  return boxes;
}

function addTo(boxes: Box[], box: Box): void {
  const last = boxes.at(-1);
  const isSame = last !== undefined && last.monetary.join() === box.monetary.join();
  if (!isSame) boxes.push(box);
  else boxes[boxes.length - 1] = { ...box, frequency: [last.frequency[0], box.frequency[1]] };
}
