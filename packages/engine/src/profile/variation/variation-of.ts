import { rowsAt, squaredDistance } from "@satsuma/stats/clustering";
import type { Points } from "@satsuma/stats/clustering";
import type { MemberGroup, Variation } from "../profile-result.ts";
import { halvesOf } from "./halves-of.ts";
import { spaceOf } from "./space.ts";
import type { Space, SpaceVariable } from "./space.ts";
import { typicalValue } from "./value-at.ts";

/** Customers who are looked at one by one. */
interface Looked {
  readonly variables: readonly SpaceVariable[];
  /** How many of the rows are members: they come first; the others are of the base. */
  readonly members: number;
  readonly rows: number;
  /** How many customers each side has in all, of whom the rows may be a sample. */
  readonly sizes: { readonly segment: number; readonly base: number };
  readonly minimumGroup: number;
  /** Keys by row; only where members are to be named. */
  readonly keys?: readonly string[];
  readonly signal?: AbortSignal;
}

/** The share of the members that are called typical, or on the fringe. */
const TENTH = 0.1;
const MOST_KEYS = 10;
const MOST_FIGURES = 8;

/** How alike members are, in a space where every variable counts as much as any other; undefined where there is none. */
export function variationOf(looked: Looked): Variation | undefined {
  const { members, rows, minimumGroup } = looked;
  const space = spaceOf(looked.variables);
  if (space === undefined || members < Math.max(2, minimumGroup)) return undefined;
  const own = sideOf(space.points, range(0, members));
  const isCompared = rows - members >= minimumGroup;
  const base = isCompared ? sideOf(space.points, range(members, rows)) : undefined;
  const typical = groupOf(
    byValue(members, (row) => own.distances[row]!),
    space,
    looked,
  );
  const halves = halvesOf(space, own.points, looked);
  return {
    looked: { segment: members, base: rows - members },
    by: space.variables.map(({ variable }) => variable.name),
    ...(base === undefined ? { spread: 1 } : differencesOf(own, base, looked)),
    ...(typical && { typical: typical.group }),
    ...(base && fringeOf({ own, base, typical: typical?.rows ?? new Set() }, space, looked)),
    ...(halves && { halves }),
  };
}

/** Some rows, their middle, and how far everyone is from it. */
interface Side {
  readonly points: Points;
  readonly centre: Float64Array;
  /** Squared, of all rows of the space. */
  readonly distances: Float64Array;
  /** The mean square of its own rows. */
  readonly spread: number;
}

function sideOf(all: Points, rows: Int32Array): Side {
  const points = rowsAt(all, rows);
  const centre = meanOf(points);
  const distances = distancesTo(centre, all);
  const spread = rows.reduce((sum, row) => sum + distances[row]!, 0) / rows.length;
  return { points, centre, distances, spread };
}

/** What the two sides explain, weighed by how many customers they stand for, and who is nearer to the other one. */
function differencesOf(
  own: Side,
  base: Side,
  { members, rows, sizes }: Looked,
): Pick<Variation, "spread" | "explained" | "elsewhere"> {
  const customers = sizes.segment + sizes.base;
  const within = own.spread * sizes.segment + base.spread * sizes.base;
  const apart = squaredDistance(own.centre, 0, base.centre, 0, own.centre.length);
  const all = within + (apart * sizes.segment * sizes.base) / customers;
  const isNearer = (one: Side, other: Side) => (row: number) =>
    one.distances[row]! < other.distances[row]!;
  return {
    spread: all > 0 ? Math.sqrt(own.spread / (all / customers)) : 1,
    ...(all > 0 && { explained: 1 - within / all }),
    elsewhere: {
      segment: share(0, members, isNearer(base, own)),
      base: share(members, rows, isNearer(own, base)),
    },
  };
}

/** Of those who are not typical the ones nearest to the base, measured against their own middle. */
function fringeOf(
  {
    own,
    base,
    typical,
  }: { readonly own: Side; readonly base: Side; readonly typical: ReadonlySet<number> },
  space: Space,
  looked: Looked,
): Pick<Variation, "fringe"> {
  const nearest = byValue(looked.members, (row) => base.distances[row]! - own.distances[row]!);
  const fringe = groupOf(
    nearest.filter((row) => !typical.has(row)),
    space,
    looked,
  );
  return fringe === undefined ? {} : { fringe: fringe.group };
}

const range = (from: number, to: number): Int32Array =>
  Int32Array.from({ length: to - from }, (_, i) => from + i);

function meanOf({ rows, columns, values }: Points): Float64Array {
  const mean = new Float64Array(columns);
  values.forEach((value, at) => (mean[at % columns]! += value / rows));
  return mean;
}

/** Squared, by row. */
const distancesTo = (centre: Float64Array, { rows, columns, values }: Points): Float64Array =>
  Float64Array.from({ length: rows }, (_, i) =>
    squaredDistance(values, i * columns, centre, 0, columns),
  );

/** Places of members, those with the least of something first. */
const byValue = (members: number, value: (row: number) => number): Int32Array =>
  range(0, members).sort((a, b) => value(a) - value(b) || a - b);

function share(from: number, to: number, holds: (row: number) => boolean): number {
  return range(from, to).filter(holds).length / (to - from);
}

/** As many of some rows as a tenth of the members, or as may be shown; nothing where there are not so many. */
function groupOf(
  ordered: Int32Array,
  { variables }: Space,
  { members, minimumGroup, keys }: Looked,
): { readonly group: MemberGroup; readonly rows: ReadonlySet<number> } | undefined {
  const size = Math.max(minimumGroup, Math.round(TENTH * members), 1);
  if (ordered.length < size) return undefined;
  const rows = ordered.slice(0, size);
  const group = {
    size,
    figures: variables
      .filter(({ variable }) => variable.kind !== "list")
      .slice(0, MOST_FIGURES)
      .map((each) => ({
        name: each.variable.name,
        value: typicalValue(each, rows),
        ...(each.variable.unit && { unit: each.variable.unit }),
      })),
    ...(keys && { keys: Array.from(rows.slice(0, MOST_KEYS), (row) => keys[row]!) }),
  };
  return { group, rows: new Set(rows) };
}
