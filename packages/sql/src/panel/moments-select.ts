import type { Dialect } from "../dialect.ts";
import type { Fragment } from "../fragment.ts";
import { isOfDistinct } from "./figures.ts";
import { foldsOf, hullOf, isCounted } from "./folds.ts";
import type { FiguresOfGroup } from "./folds.ts";
import { plainMoments } from "./plain-moments.ts";
import { sightings } from "./sightings.ts";

/**
 * A row for each customer and moment with events, each fold's part of it in a column. Distinct values have a row for each moment they
 * were there before. As a table of its own: engines add up faster what they know the limits of.
 */
export function momentsSelect({ figures, ...about }: FiguresOfGroup, dialect: Dialect): Fragment {
  const counted = foldsOf(figures).filter(isCounted);
  const parts = [...new Map(counted.map((fold) => [fold.moment, fold])).values()];
  const hull = hullOf(figures.map(([, figure]) => figure));
  const stretch = hullOf(hull.map((each) => ({ stretches: [each] })))[0]!;
  const source = { ...about, event: figures[0]![1].aggregate.event, stretch, dialect };
  const distinct = parts.find(({ item }) => isOfDistinct(item));
  return distinct === undefined ? plainMoments(parts, source) : sightings(distinct, source);
}
