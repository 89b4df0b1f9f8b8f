import type { Aggregate, Node } from "@satsuma/ir";
import type { ScanRequest } from "../scan.ts";
import { chainOf, readingsOf } from "./chains.ts";
import { statisticsOf } from "./cost.ts";
import { eventLayout } from "./event-layout.ts";
import { interner } from "./intern.ts";
import { recipeOf } from "./item.ts";
import type { Item, Recipe } from "./item.ts";
import { levelsOf } from "./levels.ts";
import { passesFor } from "./passes.ts";
import type { Computed, Figure, Level, Pass, Plan, PlannedOutput, Tally } from "./plan.ts";
import { quantilesOf, rankingsOf } from "./rankings.ts";
import { eventWindow } from "./window.ts";

/**
 * Plans a scan: which passes over which tables, and how outputs follow from them. Equal parts of different outputs are one part
 * of the plan.
 *
 * @throws TypeError when trees are not resolved
 * @throws RangeError when they name what the layout does not have
 */
export function makePlan(request: ScanRequest): Plan {
  const intern = interner();
  const outputs = request.outputs.map((output): PlannedOutput => ({
    name: output.name,
    node: output.kind === "cond" ? intern.cond(output.cond) : intern.value(output.value),
  }));
  const among = request.among && intern.cond(request.among);
  const roots: Node[] = outputs.map(({ node }) => node);
  if (among) roots.push(among);
  const { of: levelOf, everyone } = levelsOf(roots, isRestricted(request));
  const recipes = new Map(
    [...levelOf.keys()].filter(isAggregate).map((aggregate): [Aggregate, Recipe] => {
      const layout = eventLayout(request.layout, aggregate.event);
      const window = eventWindow(aggregate.window, request.asOf);
      return [aggregate, recipeOf(aggregate, window, { layout, intern })];
    }),
  );
  const { passes, talliesOf } = planPasses(recipes, levelOf, request);
  return {
    levels: passes.map((of, i) => levelWith(of, nodesAt(i + 1, levelOf), request)),
    figures: new Map(
      [...recipes].map(([aggregate, recipe]) => [aggregate, figureFrom(recipe, talliesOf)]),
    ),
    levelOf,
    everyone,
    outputs,
    ...(among && { among }),
    labels: (node) => intern.labels(node),
  };
}

/** A range of all customers there are said to be is planned like no range. */
function isRestricted({ range, customer, layout }: ScanRequest): boolean {
  const { rows } = layout.customers;
  const isWhole = range && rows !== undefined && range.from <= 0 && range.to >= rows;
  return customer !== undefined || (range !== undefined && isWhole !== true);
}

const isAggregate = (node: Computed): node is Aggregate => node.kind === "aggregate";

const nodesAt = (level: number, levelOf: ReadonlyMap<Computed, number>): Computed[] =>
  [...levelOf].flatMap(([node, at]) => (at === level ? [node] : []));

function levelWith(
  passes: readonly Pass[],
  nodes: readonly Computed[],
  { layout }: ScanRequest,
): Level {
  const chains = nodes
    .filter((node) => node.kind === "sequence")
    .map((sequence) => chainOf(sequence));
  const readings = readingsOf(chains);
  for (const { event } of readings) eventLayout(layout, event);
  return {
    passes,
    readings,
    chains,
    rankings: rankingsOf(nodes.filter((node) => node.kind === "rank")),
    quantiles: quantilesOf(nodes.filter((node) => node.kind === "percentile")),
  };
}

/** Aggregates of one table and level share passes. */
function planPasses(
  recipes: ReadonlyMap<Aggregate, Recipe>,
  levelOf: ReadonlyMap<Computed, number>,
  request: ScanRequest,
): { passes: Pass[][]; talliesOf: Map<Item, readonly Tally[]> } {
  const levels = Array.from({ length: Math.max(0, ...levelOf.values()) }, (): Pass[] => []);
  const talliesOf = new Map<Item, readonly Tally[]>();
  const groups = Map.groupBy(recipes, ([{ event }]) => event);
  for (const [event, group] of groups) {
    const statistics = statisticsOf(event, request.layout, request.asOf);
    levels.forEach((level, i) => {
      const members = group.filter(([aggregate]) => levelOf.get(aggregate) === i + 1);
      const items = members.flatMap(([, recipe]) => itemsOf(recipe));
      const planned = passesFor(event, items, statistics);
      level.push(...planned.passes);
      for (const [item, tallies] of planned.talliesOf) talliesOf.set(item, tallies);
    });
  }
  return { passes: levels, talliesOf };
}

function itemsOf(recipe: Recipe): Item[] {
  if (recipe.kind === "ratio") return [...itemsOf(recipe.over), ...itemsOf(recipe.under)];
  return recipe.kind === "item" ? [recipe.item] : [];
}

/** How a figure follows from the tallies of the items of its recipe. */
export function figureFrom(recipe: Recipe, talliesOf: ReadonlyMap<Item, readonly Tally[]>): Figure {
  if (recipe.kind === "constant") return recipe;
  if (recipe.kind === "ratio") {
    const [over, under] = [figureFrom(recipe.over, talliesOf), figureFrom(recipe.under, talliesOf)];
    return { kind: "ratio", over, under };
  }
  const tallies = talliesOf.get(recipe.item) ?? [];
  const { fold } = recipe.item;
  switch (fold) {
    case "count":
    case "distinct":
    case "distinctCodes":
    case "sum":
    case "sumMillionths":
      return { kind: "total", tallies, millionths: fold === "sumMillionths" };
    case "min":
      return { kind: "least", tallies };
    case "max":
      return { kind: "greatest", tallies };
    case "median":
    case "first":
    case "last":
      return { kind: "single", tally: tallies[0]! };
  }
}
