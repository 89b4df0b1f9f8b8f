import type { Cond } from "@satsuma/ir";
import { everyoneText } from "./everyone-text.ts";
import { numberText } from "./literal-text.ts";
import type { Voice } from "./voice.ts";

type Rank = Extract<Cond, { kind: "rank" }>;

/** `among the 100 customers with the highest spend`; the place that a value gives among others. */
export function rankText(rank: Rank, no: boolean, voice: Voice): string {
  const { withTies, by, per, among } = rank;
  const whom = among === undefined ? "" : `, out of ${everyoneText(among, voice)}`;
  const groups = per === undefined ? "" : ` of each ${voice.value(per, voice)}`;
  const ties = withTies ? ", ties included" : "";
  return `${no ? "not " : ""}${howMany(rank)}${groups} with the ${superlative(rank)} ${voice.value(by, voice)}${whom}${ties}`;
}

function howMany({ count, percent }: Rank): string {
  if (percent) return `among the ${numberText(count)}% of customers`;
  return count === "1" ? "the one customer" : `among the ${numberText(count)} customers`;
}

function superlative({ end, by }: Rank): string {
  const isTime = by.type.kind === "date" || by.type.kind === "instant";
  if (end === "top") return isTime ? "latest" : "highest";
  return isTime ? "earliest" : "lowest";
}
