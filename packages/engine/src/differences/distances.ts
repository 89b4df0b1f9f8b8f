/** How many members and others stand where: mid-ranks of numbers. */
interface RankedMembers {
  /** Members, and all, whose value is known. */
  readonly members: number;
  readonly all: number;
  /** Sum of the members' mid-ranks among all, from 1. */
  readonly rankSum: number;
  /** Sum of `t³ − t` over groups of `t` equal values. */
  readonly ties: number;
}

/**
 * Cliff's delta of members against all others: in how many more comparisons of a member with another customer the member's value is the
 * higher than the lower one; −1 to 1.
 *
 * @returns nothing when there are no members, or no others
 * @see Cliff, Dominance Statistics, 1993; the variance by chance is that of Mann and Whitney's U with ties
 */
export function cliffsDelta(ranked: RankedMembers): Distance | undefined {
  const { members, all, rankSum, ties } = ranked;
  const others = all - members;
  if (members === 0 || others === 0) return undefined;
  const wins = rankSum - (members * (members + 1)) / 2;
  const signed = (2 * wins) / members / others - 1;
  const tied = 1 - ties / (all * all * all - all);
  const chance = ((all + 1) / (3 * members * others)) * tied;
  return { signed, distance: lessChance(Math.abs(signed), chance) };
}

/** How many members, and how many of all, are of a group. */
interface GroupCount {
  readonly members: number;
  readonly all: number;
}

/**
 * The total variation distance of members from all others: half the summed differences of the shares of each group; 0 to 1.
 *
 * @returns nothing when there are no members, or no others
 * @see Levin, Peres and Wilmer, Markov Chains and Mixing Times, 2009, 4.1; what chance gives is that of shares that vary normally
 */
export function totalVariation(groups: readonly GroupCount[]): Distance | undefined {
  const members = groups.reduce((sum, group) => sum + group.members, 0);
  const all = groups.reduce((sum, group) => sum + group.all, 0);
  const others = all - members;
  if (members === 0 || others === 0) return undefined;
  let [apart, chance] = [0, 0];
  for (const group of groups) {
    apart += Math.abs(group.members / members - (group.all - group.members) / others) / 2;
    const share = group.all / all;
    const variance = share * (1 - share) * (1 / members + 1 / others);
    chance += Math.sqrt((2 / Math.PI) * variance) / 2;
  }
  return { signed: apart, distance: lessChance(apart, chance * chance) };
}

/** A distance; `signed` as it is measured, `distance` less what chance alone would give, 0 to 1. */
interface Distance {
  readonly signed: number;
  readonly distance: number;
}

const lessChance = (apart: number, chance: number): number =>
  Math.sqrt(Math.max(0, Math.min(1, apart) ** 2 - chance));

/** One figure of several distances. @returns nothing when there are none */
export function rootMeanSquare(distances: readonly number[]): number | undefined {
  if (distances.length === 0) return undefined;
  const squares = distances.reduce((sum, distance) => sum + distance * distance, 0);
  return Math.sqrt(squares / distances.length);
}
