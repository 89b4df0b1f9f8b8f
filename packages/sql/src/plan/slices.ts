import type { Cond } from "@satsuma/ir";
import type { FoldName } from "../dialect.ts";
import { passCost, rowsWithin } from "./cost.ts";
import type { EventStatistics, PassWork } from "./cost.ts";
import { coreNumbers } from "./item.ts";
import type { Item } from "./item.ts";
import type { Stretch } from "./plan.ts";

/** Places where time may be cut; where windows have more ends, those that most windows share are tried. */
const mostCuts = 48;

/** Before every event. */
const dawn = -(2n ** 62n);

/** Stretches of time that follow each other, oldest first, and what passes over them cost. */
export interface Slices {
  readonly stretches: readonly Stretch[];
  readonly cost: number;
}

/**
 * Cuts time into stretches so that one pass over each costs least in all. A row is read in one pass only, and an item that
 * covers a whole stretch needs no comparison of times there; but every pass is one more thing to join to the customers.
 * Time that no item reaches is left out.
 */
export function slices(items: readonly Item[], statistics: EventStatistics): Slices {
  const marks = sortedMarks(items);
  const spans = spansOf(items, marks);
  const cuts = busiestMarks(spans, marks.length);
  const chains: Chain[] = [{ cost: 0 }];
  for (const to of cuts.slice(1)) {
    const choices = chains.map((before, i) => extend(before, cuts[i] ?? 0, to));
    chains.push(choices.reduce((best, chain) => (chain.cost < best.cost ? chain : best)));
  }
  const last = chains.at(-1);
  return { stretches: stretchesOf(last), cost: last?.cost ?? 0 };

  function extend(before: Chain, from: number, to: number): Chain {
    const work = workWithin(spans, { from, to, count: marks.length });
    if (work.folds.length === 0) return { cost: before.cost, before };
    const stretch = { from: marks[from] ?? dawn, to: marks[to] ?? dawn };
    const rows = rowsWithin(stretch, statistics);
    return { cost: before.cost + passCost({ ...work, rows }, statistics), before, stretch };
  }
}

/** Stretches up to a cut, the last one first; a link without a stretch reads nothing. */
interface Chain {
  readonly cost: number;
  readonly before?: Chain;
  readonly stretch?: { readonly from: bigint; readonly to: bigint };
}

function stretchesOf(last: Chain | undefined): Stretch[] {
  const stretches: Stretch[] = [];
  for (let chain = last; chain !== undefined; chain = chain.before) {
    const { stretch } = chain;
    if (stretch) stretches.unshift(stretch.from === dawn ? { to: stretch.to } : stretch);
  }
  return stretches;
}

/** An item by the places of its ends among the marks. Items that fold the same have the same `core`. */
interface Span {
  readonly core: number;
  readonly fold: FoldName;
  readonly when: Cond | undefined;
  readonly from: number;
  readonly to: number;
}

function sortedMarks(items: readonly Item[]): bigint[] {
  const ends = items.flatMap(({ stretch }) => [stretch.from ?? dawn, stretch.to]);
  return [...new Set(ends)].toSorted((a, b) => (a < b ? -1 : 1));
}

function spansOf(items: readonly Item[], marks: readonly bigint[]): Span[] {
  const places = new Map(marks.map((mark, i) => [mark, i]));
  const cores = coreNumbers(items);
  return items.map(({ fold, when, stretch }, i) => ({
    core: cores[i] ?? 0,
    fold,
    when,
    from: places.get(stretch.from ?? dawn) ?? 0,
    to: places.get(stretch.to) ?? 0,
  }));
}

/** Both ends of time, and the places between where most items begin or end; in order. */
function busiestMarks(spans: readonly Span[], count: number): number[] {
  const uses = Array.from({ length: count }, () => 0);
  for (const { from, to } of spans) {
    uses[from]! += 1;
    uses[to]! += 1;
  }
  const inner = uses.map((_, place) => place).slice(1, -1);
  const busiest = inner.toSorted((a, b) => uses[b]! - uses[a]! || a - b).slice(0, mostCuts);
  return [0, ...busiest.toSorted((a, b) => a - b), count - 1];
}

/** What a pass between two places has to do, save for how many rows it reads. */
function workWithin(
  spans: readonly Span[],
  { from, to, count }: { readonly from: number; readonly to: number; readonly count: number },
): Omit<PassWork, "rows"> {
  const seen = new Set<number>();
  const conditions = new Set<Cond>();
  const folds: FoldName[] = [];
  for (const span of spans) {
    const start = Math.max(span.from, from);
    const end = Math.min(span.to, to);
    const tally = (span.core * count + start) * count + end;
    if (start >= end || seen.has(tally)) continue;
    seen.add(tally);
    folds.push(span.fold);
    if (span.when) conditions.add(span.when);
  }
  return { folds, conditions: conditions.size, parts: folds.length };
}

/** The part of one stretch that lies in another; undefined when none does. */
export function clip(stretch: Stretch, to: Stretch): Stretch | undefined {
  const from = later(stretch.from, to.from);
  const end = stretch.to < to.to ? stretch.to : to.to;
  if (from !== undefined && from >= end) return undefined;
  return { ...(from !== undefined && { from }), to: end };
}

const later = (a: bigint | undefined, b: bigint | undefined): bigint | undefined =>
  a === undefined || (b !== undefined && b > a) ? b : a;
