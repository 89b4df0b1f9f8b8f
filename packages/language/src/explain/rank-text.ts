import type { Cond } from "@satsuma/ir";
import { everyoneText } from "./everyone-text.ts";
import { numberText } from "./literal-text.ts";
import type { Voice } from "./voice.ts";

type Rank = Extract<Cond, { kind: "rank" }>;

/** `among the 100 customers with the highest spend`; the place that a value gives among others. */
export function rankText(rank: Rank, no: boolean, voice: Voice): string {
  const { withTies, per, among } = rank;
  // In the order they are read: a definition is explained where it is first mentioned.
  const groups = per === undefined ? "" : ` of each ${voice.value(per, voice)}`;
  const which = best(rank, voice);
  const whom = among === undefined ? "" : `, out of ${everyoneText(among, voice)}`;
  const ties = withTies ? ", ties included" : "";
  return `${no ? "not " : ""}${howMany(rank)}${groups} ${which}${whom}${ties}`;
}

/** `with the highest spend`; `for whom the latest order is earliest` where the value has an article already. */
function best(rank: Rank, voice: Voice): string {
  const by = voice.value(rank.by, voice);
  return by.startsWith("the ")
    ? `for whom ${by} is ${superlative(rank)}`
    : `with the ${superlative(rank)} ${by}`;
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
