import type { AsOf, Moves, Project, RunResult, Work } from "@satsuma/engine";
import { told } from "../told.ts";
import type { Told } from "../told.ts";

/** Customers between the states of something: tiers, or groups by a trait. */
export interface Movement {
  readonly title: string;
  readonly moves: Told<Moves>;
}

/** Of how many sets of tiers or groups. */
const MOST = 4;

/** Movement between the tiers of each set, and between the named groups of the methods, over the last month. */
export async function movementsOf(
  project: Project,
  { segments, groups }: RunResult,
  at: Work & AsOf,
): Promise<readonly Movement[]> {
  const tiers = new Map(
    segments.flatMap(({ tier }) => (tier === undefined ? [] : [[tier.of, tier.title ?? tier.of]])),
  );
  const states = [...tiers, ...groups.map(({ trait }) => [trait, trait] as const)].slice(0, MOST);
  const movements: Movement[] = [];
  for (const [name, title] of states)
    movements.push({ title, moves: await told(at, () => project.moves(name, at)) });
  return movements;
}
