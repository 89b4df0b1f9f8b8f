import type { Dendrogram, Distribution, Figure } from "./figure.ts";
import { isKnown } from "./numbers/known.ts";

/** @throws RangeError when the parts of a figure do not fit together; says which and what was expected */
export function checkFigure(figure: Figure): void {
  if (figure.kind === "distribution") checkDistribution(figure);
  if (figure.kind === "dendrogram") checkDendrogram(figure);
}

function checkDistribution({ edges, groups }: Distribution): void {
  const isRising = edges.every(
    (edge, i) => isKnown(edge) && (i === 0 || edge > (edges[i - 1] ?? 0)),
  );
  if (!isRising) throw new RangeError(`edges must rise, got ${edges.join(", ")}`);
  for (const { counts, label = "" } of groups) {
    if (counts.length !== Math.max(0, edges.length - 1))
      throw new RangeError(
        `counts of ${JSON.stringify(label)} must be one fewer than the ${edges.length} edges, got ${counts.length}`,
      );
    if (!counts.every((count) => isKnown(count) && count >= 0))
      throw new RangeError(
        `counts of ${JSON.stringify(label)} must be 0 or more, got ${counts.join(", ")}`,
      );
  }
}

function checkDendrogram({ items, merges }: Dendrogram): void {
  if (merges.length !== Math.max(0, items.length - 1))
    throw new RangeError(
      `merges must be one fewer than the ${items.length} items, got ${merges.length}`,
    );
  const merged = new Set<number>();
  merges.forEach(({ left, right, height }, i) => {
    for (const part of [left, right]) {
      const isThere =
        Number.isInteger(part) && part >= 0 && part < items.length + i && !merged.has(part);
      if (!isThere)
        throw new RangeError(
          `merges must name a group that is there and not merged yet, got ${part} at place ${i}`,
        );
      merged.add(part);
    }
    if (!isKnown(height))
      throw new RangeError(`heights must be finite, got ${String(height)} at place ${i}`);
  });
}
