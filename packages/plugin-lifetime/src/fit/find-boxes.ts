import { quantile, sortedKnown } from "@satsuma/stats";
import type { Box } from "../model.ts";
import type { Prospects } from "../prospects.ts";
import type { Buying } from "../rates/buying.ts";
import type { Seen } from "../read-histories.ts";

/** A customer with what the model says of them. */
export interface Judged {
  readonly seen: Seen;
  readonly prospects: Prospects;
}

/** Thresholds are looked for at these quantiles. */
const QUANTILES = Array.from({ length: 19 }, (_, i) => (i + 1) / 20);

/** With less of F₁ the thresholds say little of what the model means. */
const LEAST_QUALITY = 0.5;

const DAYS_A_WEEK = 7;

/** Fewer customers than these make no segment. */
const FEWEST = 20;

/**
 * Thresholds on money spent and days since the last order that select, as nearly as two thresholds can, the tenth with the
 * highest value, and those among the better half by money who are more likely gone than not.
 */
export function findBoxes(customers: readonly Judged[]): readonly Box[] {
  const values = sortedKnown(Float64Array.from(customers, ({ prospects }) => prospects.value));
  const spent = sortedKnown(Float64Array.from(customers, ({ seen }) => seen.now.spent));
  if (values.length === 0) return [];
  const top = quantile(values, 0.9);
  const middle = quantile(spent, 0.5);
  return [
    bestBox(customers, "top_value", ({ prospects }) => prospects.value > top),
    bestBox(
      customers,
      "likely_gone_but_valuable",
      ({ prospects, seen }) => prospects.alive < 0.5 && seen.now.spent > middle,
    ),
  ].filter((box) => box !== undefined);
}

/** The thresholds with the highest F₁; nothing when it is low, or the customers are few. */
function bestBox(
  customers: readonly Judged[],
  name: Box["name"],
  isMeant: (customer: Judged) => boolean,
): Box | undefined {
  const points = customers.map((customer) => ({
    spent: customer.seen.now.spent,
    last: lastDays(customer.seen.now),
    meant: isMeant(customer),
  }));
  const meant = points.filter((point) => point.meant).length;
  if (meant < FEWEST) return undefined;
  const boxes = thresholds(
    points.map(({ spent }) => spent),
    2,
  ).flatMap((spent) =>
    thresholds(
      points.map(({ last }) => last),
      0,
    ).map((last) => boxOf(name, points, meant, { spent, last })),
  );
  const [best] = boxes.toSorted((a, b) => quality(b) - quality(a));
  return best === undefined || best.size < FEWEST || quality(best) < LEAST_QUALITY
    ? undefined
    : best;
}

/** Whole days since the last order. */
const lastDays = ({ age, recency }: Buying): number => Math.round((age - recency) * DAYS_A_WEEK);

/** A box is worth as much as the harmonic mean of precision and recall. */
const quality = ({ precision, recall }: Box): number =>
  precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);

/** Different quantiles, rounded so that a rule can say them. */
function thresholds(values: readonly number[], places: number): readonly number[] {
  const sorted = sortedKnown(Float64Array.from(values));
  const size = 10 ** places;
  return [...new Set(QUANTILES.map((p) => Math.round(quantile(sorted, p) * size) / size))];
}

function boxOf(
  name: Box["name"],
  points: readonly { readonly spent: number; readonly last: number; readonly meant: boolean }[],
  meant: number,
  { spent, last }: { readonly spent: number; readonly last: number },
): Box {
  const isRecent = name === "top_value";
  const isIn = (point: { readonly spent: number; readonly last: number }) =>
    point.spent >= spent && (isRecent ? point.last <= last : point.last > last);
  const selected = points.filter(isIn);
  const right = selected.filter((point) => point.meant).length;
  return {
    name,
    spent,
    last,
    size: selected.length,
    precision: selected.length === 0 ? 0 : right / selected.length,
    recall: right / meant,
  };
}
