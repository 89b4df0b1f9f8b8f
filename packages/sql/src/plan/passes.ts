import type { Value } from "@satsuma/ir";
import { bundles } from "./bundles.ts";
import type { EventStatistics } from "./cost.ts";
import { isJoined, isSplittable, tallyNumbers } from "./item.ts";
import type { Item } from "./item.ts";
import type { Pass, Stretch, Tally } from "./plan.ts";
import { clip, slices } from "./slices.ts";

/** Passes over one event table, and the tallies that make up each item, latest stretch first. */
export interface Passes {
  readonly passes: readonly Pass[];
  readonly talliesOf: ReadonlyMap<Item, readonly Tally[]>;
}

/** Items that one pass over a stretch works out, or a few passes where they are many. */
interface Group {
  readonly stretch: Stretch;
  readonly items: readonly Item[];
  readonly joined: boolean;
  readonly distinct?: Value;
}

/** Plans the passes that the items of one event table and one level need. */
export function passesFor(
  event: string,
  items: readonly Item[],
  statistics: EventStatistics,
): Passes {
  const talliesOf = new Map<Item, Tally[]>(items.map((item) => [item, []]));
  const passes = groupsOf(items, statistics).flatMap(({ stretch, items: members, ...group }) => {
    const tallies = talliesWithin(members, stretch, talliesOf);
    return chunks(tallies).map((chunk) => ({ event, ...group, ...reading(stretch, chunk) }));
  });
  return { passes, talliesOf };
}

function groupsOf(items: readonly Item[], statistics: EventStatistics): Group[] {
  const [joined, constant] = parted(items, isJoined);
  const [distinct, folded] = parted(constant, isDistinct);
  const [joinedDistinct, joinedFolded] = parted(joined, isDistinct);
  const bundled = (members: readonly Item[], isJoin: boolean): Group[] =>
    bundles(members, statistics).bundles.map((bundle) => ({ ...bundle, joined: isJoin }));
  return [
    ...cheapest(folded, statistics),
    ...bundled(joinedFolded, true),
    ...byValue(distinct).flatMap(([value, members]) =>
      bundled(members, false).map((group) => ({ ...group, distinct: value })),
    ),
    ...byValue(joinedDistinct).flatMap(([value, members]) =>
      bundled(members, true).map((group) => ({ ...group, distinct: value })),
    ),
  ];
}

/** Every item in one pass, or time cut into slices for those that can be: whichever costs less. */
function cheapest(items: readonly Item[], statistics: EventStatistics): Group[] {
  const [cut, uncut] = parted(items, isSplittable);
  const together = bundles(items, statistics);
  const [whole, sliced] = [bundles(uncut, statistics), slices(cut, statistics)];
  if (together.cost <= whole.cost + sliced.cost) {
    return together.bundles.map((bundle) => ({ ...bundle, joined: false }));
  }
  const groups = [
    ...sliced.stretches.map((stretch) => ({ stretch, items: cut })),
    ...whole.bundles,
  ];
  return groups.map((group) => ({ ...group, joined: false }));
}

const isDistinct = ({ fold }: Item): boolean => fold === "distinct";

const byValue = (items: readonly Item[]): [Value, Item[]][] =>
  [...Map.groupBy(items, ({ value }) => value)].flatMap(([value, members]) =>
    value === undefined ? [] : [[value, members]],
  );

/** Those for which it holds, and the others. */
function parted<Member>(
  members: readonly Member[],
  holds: (member: Member) => boolean,
): [Member[], Member[]] {
  return [members.filter(holds), members.filter((member) => !holds(member))];
}

/** The tallies of items within a stretch, equal ones once; each is noted with its items. */
function talliesWithin(
  items: readonly Item[],
  stretch: Stretch,
  talliesOf: ReadonlyMap<Item, Tally[]>,
): Tally[] {
  const numbers = tallyNumbers(items);
  const distinct = new Map<string, Tally>();
  items.forEach((item, i) => {
    const within = clip(item.stretch, stretch);
    if (within === undefined) return;
    const key = `${numbers[i]} ${within.from} ${within.to}`;
    const tally = distinct.get(key) ?? tallyOf(item, within, stretch);
    distinct.set(key, tally);
    talliesOf.get(item)?.unshift(tally);
  });
  return [...distinct.values()];
}

function tallyOf(item: Item, within: Stretch, stretch: Stretch): Tally {
  const { stretch: _whole, ...tally } = item;
  const isNarrower = within.from !== stretch.from || within.to !== stretch.to;
  return isNarrower ? { ...tally, within } : tally;
}

/** More columns than this are folded in another pass over the same stretch. */
const mostTallies = 150;
/** As many conditions as one number has bits for. */
const mostFlags = 62;

function chunks(tallies: readonly Tally[]): Tally[][] {
  const most = tallies[0]?.fold === "distinct" ? mostFlags : mostTallies;
  const count = Math.ceil(tallies.length / most);
  return Array.from({ length: count }, (_, i) => tallies.slice(i * most, (i + 1) * most));
}

/** A condition that all tallies share is left to the reading of the table. */
function reading(
  stretch: Stretch,
  tallies: readonly Tally[],
): Pick<Pass, "stretch" | "where" | "tallies"> {
  const where = tallies[0]?.when;
  const shared = where !== undefined && tallies.every(({ when }) => when === where);
  return { stretch, tallies, ...(shared && { where }) };
}
