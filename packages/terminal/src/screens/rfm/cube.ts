import type { Overlap } from "@satsuma/engine";
import { scoreRule } from "./scores.ts";
import type { Axes, Score } from "./scores.ts";

/** How many customers have which three scores: by recency, frequency and monetary score less 1. */
export type Cube = readonly (readonly (readonly number[])[])[];

/**
 * Segments that nobody saves, one for each recency score and one for each two other scores: how they overlap are the counts of all three,
 * in one question.
 */
export function cubeDraft(
  namespace: string,
  bins: number,
): { readonly names: readonly string[]; readonly text: string } {
  const values = Array.from({ length: bins }, (_, i) => i + 1);
  const boxes = [
    ...values.map((recency) => ({ recency })),
    ...values.flatMap((frequency) => values.map((monetary) => ({ frequency, monetary }))),
  ];
  const names = boxes.map((_, i) => `scores_looked_at_${i + 1}`);
  return {
    names,
    text: boxes
      .map((box, i) => `segment ${names[i]} where ${scoreRule(namespace, box)}\n`)
      .join("\n"),
  };
}

/** The counts, from how these segments overlap. */
export function cubeOf({ both }: Overlap, bins: number): Cube {
  const values = Array.from({ length: bins }, (_, i) => i);
  return values.map((recency) =>
    values.map((frequency) =>
      values.map((monetary) => both[recency]?.[bins + frequency * bins + monetary] ?? 0),
    ),
  );
}

/**
 * Two scores against each other, the best of the first at the top, the best of the second on the right.
 *
 * @param third a value of the third score; undefined for all
 */
export function slice(
  cube: Cube,
  [down, across, other]: Axes,
  third: number | undefined,
): readonly (readonly number[])[] {
  const values = Array.from({ length: cube.length }, (_, i) => i);
  const thirds = third === undefined ? values : [third - 1];
  const at = (place: Readonly<Record<Score, number>>): number =>
    cube[place.recency]?.[place.frequency]?.[place.monetary] ?? 0;
  return values.toReversed().map((row) =>
    values.map((column) =>
      thirds
        .map((layer) =>
          at({
            recency: 0,
            frequency: 0,
            monetary: 0,
            [down]: row,
            [across]: column,
            [other]: layer,
          }),
        )
        .reduce((sum, count) => sum + count, 0),
    ),
  );
}
