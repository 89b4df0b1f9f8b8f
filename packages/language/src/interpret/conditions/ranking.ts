import type { Cond } from "@satsuma/ir";
import type { Compiler } from "../compiler.ts";
import { compareData } from "../datum.ts";
import type { Datum } from "../datum.ts";
import { boundedDecimal } from "../numbers/bounded-decimal.ts";
import { writeFact } from "../facts.ts";
import type { Customer } from "../row.ts";
import type { Ranking, Standing } from "./standing.ts";

type Rank = Extract<Cond, { kind: "rank" }>;

/** Sorts the population once. */
export function rankingOf(rank: Rank, compiler: Compiler): Ranking {
  const known = compiler.rankings.get(rank);
  if (known) return known;
  const found = new Map<string, Standing>();
  for (const group of groups(rank, compiler))
    for (const [key, standing] of standings(group, rank)) found.set(key, standing);
  compiler.rankings.set(rank, found);
  return found;
}

interface Entrant {
  readonly customer: Customer;
  readonly value: Datum;
}

/** Those who take part, by group; who comes first by key comes first. Unknown is a group. */
function groups({ by, per, among }: Rank, compiler: Compiler): Iterable<readonly Entrant[]> {
  const value = compiler.value(by);
  const group = per && compiler.value(per);
  const takesPart = among && compiler.cond(among);
  const found = new Map<string, Entrant[]>();
  for (const customer of compiler.stage.population()) {
    const of = takesPart?.({ customer }) === false ? undefined : value({ customer });
    if (of === undefined) continue;
    const name = groupName(group?.({ customer }));
    const entrants = found.get(name) ?? [];
    found.set(name, entrants);
    entrants.push({ customer, value: of });
  }
  return found.values();
}

const groupName = (datum: Datum | undefined): string =>
  datum === undefined ? "" : JSON.stringify(writeFact(datum));

function* standings(entrants: readonly Entrant[], rank: Rank): Generator<[string, Standing]> {
  const side = rank.end === "top" ? -1 : 1;
  // Sorting is stable: equal values stay in the order of their keys.
  const sorted = entrants.toSorted((a, b) => side * compareData(a.value, b.value));
  const chosen = chosenOf(sorted.length, rank);
  const last = sorted[chosen - 1];
  for (const [i, { customer, value }] of sorted.entries()) {
    const ties = rank.withTies && last !== undefined && compareData(value, last.value) === 0;
    const standing = { place: i + 1, of: sorted.length, isIn: i < chosen || ties };
    yield [customer.key, standing];
  }
}

/** How many of so many are chosen: in whole numbers, a part of a customer being a customer. */
function chosenOf(many: number, { count, percent }: Rank): number {
  const { units, scale } = boundedDecimal(count);
  const one = 10n ** BigInt(scale) * (percent ? 100n : 1n);
  const wanted = (units * (percent ? BigInt(many) : 1n) + one - 1n) / one;
  return Number(wanted < BigInt(many) ? wanted : BigInt(many));
}
