import { resolver } from "@satsuma/ir";
import type { Program } from "@satsuma/ir";
import type { Catalogue } from "@satsuma/model";
import { interpreter } from "./interpreter.ts";
import type { Subject } from "./subject.ts";
import type { World } from "./world.ts";

/** A world with what is needed to resolve rules in it. */
export interface RuleWorld extends World {
  readonly catalogue: Pick<Catalogue, "customer" | "events" | "timezone" | "weekStart">;
}

/** Who is in which segment, by its name: a tier is `loyalty.gold`. Customers are in the order of the population. */
export function members(
  program: Program,
  world: RuleWorld,
): ReadonlyMap<string, readonly Subject[]> {
  const { timezone, weekStart } = world.catalogue;
  const resolve = resolver({ asOf: world.asOf, timezone, weekStart });
  const rules = interpreter(world);
  return new Map(
    program.segments.map((segment) => {
      const where = resolve.cond(segment.where, segment.timezone);
      return [segment.name, world.population.filter((of) => rules.cond(where, of))];
    }),
  );
}
