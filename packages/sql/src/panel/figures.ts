import { walk } from "@satsuma/ir";
import type { Aggregate, Node } from "@satsuma/ir";
import { eventLayout } from "../plan/event-layout.ts";
import type { Interner } from "../plan/intern.ts";
import { isSplittable, recipeOf } from "../plan/item.ts";
import type { Item, Recipe } from "../plan/item.ts";
import type { Stretch } from "../plan/plan.ts";
import { eventWindow } from "../plan/window.ts";
import type { Layout } from "../layout.ts";

/** An aggregate of a panel: what is folded, and the stretch it is folded over at each instant. */
export interface PanelFigure {
  readonly aggregate: Aggregate;
  /** True where it is told only whether the aggregate counts anything. */
  readonly isSeen: boolean;
  readonly recipe: Recipe;
  readonly stretches: readonly Stretch[];
  /** The number of its windows, which figures over the same ones share. */
  readonly windows: number;
  /** What it is folded together with, by name. */
  readonly group: string;
}

/** What figures are looked at with. */
interface About {
  readonly isSeen: boolean;
  readonly layout: Layout;
  readonly intern: Interner;
  readonly until: string;
  /** A number for windows, the same for equal ones. */
  readonly windowsOf: (stretches: readonly Stretch[]) => number;
  readonly groupOf: (event: string, recipe: Recipe) => string;
}

/**
 * The figure of aggregates that differ in their windows only, where what they fold over neighbouring stretches adds up, or can be
 * told by when values were there before, and their windows are the same for all customers; undefined otherwise.
 */
export function figureOf(
  aggregates: readonly Aggregate[],
  { isSeen, layout, intern, until, windowsOf, groupOf }: About,
): PanelFigure | undefined {
  const [first] = aggregates;
  if (first === undefined || !aggregates.every((each) => isAlike(each, first))) return undefined;
  if (!isOfEvents(first)) return undefined;
  const windows = aggregates.map(({ window }) => eventWindow(window, until));
  if (windows.some(({ low, high }) => low !== undefined || high !== undefined)) return undefined;
  const stretches = windows.map(({ stretch }) => stretch);
  const isOpen = stretches.filter(({ from }) => from === undefined).length;
  if (isOpen !== 0 && isOpen !== stretches.length) return undefined;
  const about = { layout: eventLayout(layout, first.event), intern };
  // Whether a window is empty differs by instant: over nothing a fold gives what the aggregate does.
  const recipe = recipeOf(first, { stretch: { to: 0n } }, about);
  const isFolded = itemsOf(recipe)?.every((item) => isSplittable(item) || isOfDistinct(item));
  if (isFolded !== true) return undefined;
  const shared = { windows: windowsOf(stretches), group: groupOf(first.event, recipe) };
  return { aggregate: first, isSeen, recipe, stretches, ...shared };
}

/** Whether it counts values, each where it is seen first in a window: when it was there before says whether it is. */
export const isOfDistinct = ({ fold }: Pick<Item, "fold">): boolean =>
  fold === "distinct" || fold === "distinctCodes";

/**
 * Names what is folded together: of each event table all that need only know what happened at a moment, and apart from them each kind
 * of distinct values, which have a row for each moment they were there before.
 */
export function groupNames(): (event: string, recipe: Recipe) => string {
  const kinds: Item[] = [];
  return (event, recipe) => {
    const item = itemsOf(recipe)?.find(isOfDistinct);
    if (item === undefined) return event;
    const found = kinds.findIndex(({ value, when }) => value === item.value && when === item.when);
    return `${event} ${found < 0 ? kinds.push(item) : found + 1}`;
  };
}

/** The one item of a recipe, or both of a ratio; undefined where nothing need be read. */
export function itemsOf(recipe: Recipe): Item[] | undefined {
  if (recipe.kind === "constant") return undefined;
  if (recipe.kind === "item") return [recipe.item];
  const [over, under] = [itemsOf(recipe.over), itemsOf(recipe.under)];
  return over && under && [...over, ...under];
}

const isAlike = (one: Aggregate, other: Aggregate): boolean =>
  one.fn === other.fn &&
  one.event === other.event &&
  one.filter === other.filter &&
  one.argument === other.argument;

/** True where all that is folded is said of the events alone. */
function isOfEvents({ filter, argument }: Aggregate): boolean {
  const roots = [filter, argument].filter((root) => root !== undefined);
  for (const { kind } of walk(...roots)) if (ofCustomers.has(kind)) return false;
  return true;
}

const ofCustomers: ReadonlySet<Node["kind"]> = new Set<Node["kind"]>([
  "attribute",
  "aggregate",
  "sequence",
  "rank",
  "percentile",
  "stored",
  "key",
  "sample",
]);
