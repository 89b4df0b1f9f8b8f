import type { Axis, StructureModel } from "./model.ts";

/** How much alike two axes must be, as the cosine of their loadings, to be the same again. */
const SAME = 0.85;

/**
 * Gives axes signs and an order: each that resembles one of the model before takes its place and sign, the rest follow in
 * order, with their largest loading above 0.
 *
 * @param features names, in the order of the loadings
 * @see Tucker, A Method for Synthesis of Factor Analysis Studies, 1951 (the coefficient of congruence)
 */
export function settleAxes(
  axes: readonly Axis[],
  features: readonly string[],
  previous: StructureModel | undefined,
): Axis[] {
  const signed = axes.map(withLargestPositive);
  if (previous === undefined) return signed;
  const places = new Map<number, Axis>();
  const left = new Set(signed);
  for (const { place, axis, likeness } of likenesses(signed, features, previous)) {
    if (Math.abs(likeness) < SAME || places.has(place) || !left.has(axis)) continue;
    if (place >= axes.length) continue;
    places.set(place, likeness < 0 ? turned(axis) : axis);
    left.delete(axis);
  }
  const rest = [...left];
  return axes.map((_, i) => places.get(i) ?? rest.shift()!);
}

function withLargestPositive(axis: Axis): Axis {
  const sizes = axis.loadings.map(Math.abs);
  const largest = Math.max(...sizes);
  // Of loadings that differ by rounding only, the first decides.
  const place = sizes.findIndex((size) => size > largest - 1e-9);
  return axis.loadings[place]! < 0 ? turned(axis) : axis;
}

const turned = (axis: Axis): Axis => ({
  ...axis,
  loadings: axis.loadings.map((loading) => 0 - loading),
  weights: axis.weights.map((weight) => 0 - weight),
});

/** All pairs of an axis and a place of the model before, most alike first. */
function likenesses(axes: readonly Axis[], features: readonly string[], previous: StructureModel) {
  const names = previous.features.map(({ column }) => column.feature);
  return previous.axes
    .flatMap((before, place) => {
      const old = features.map((name) => before.loadings[names.indexOf(name)] ?? 0);
      return axes.map((axis) => ({ place, axis, likeness: congruence(axis.loadings, old) }));
    })
    .toSorted((a, b) => Math.abs(b.likeness) - Math.abs(a.likeness));
}

function congruence(a: readonly number[], b: readonly number[]): number {
  const product = a.reduce((sum, entry, i) => sum + entry * b[i]!, 0);
  const lengths = Math.hypot(...a) * Math.hypot(...b);
  return lengths === 0 ? 0 : product / lengths;
}
