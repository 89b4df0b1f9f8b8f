import type { Reason, Scalar } from "@satsuma/plugin";
import { dimensions } from "../config.ts";
import type { Dimension } from "../config.ts";
import type { CutOffs, RankedEnd, RfmModel } from "../model.ts";
import { namesOf } from "../names/segment-name.ts";
import { cutOffsFor, placeByCutOffs, placeByRank } from "./place-of.ts";
import type { Place } from "./place-of.ts";

/** What is known of a customer. Scores by rank need the key, which tells equal values apart. */
export type Buyer = Readonly<Record<Dimension, Scalar>> & { readonly customer?: Scalar };

/** Each score and between which ends its value lies, and the group that the scores fall into. */
export function explain(model: RfmModel, customer: Buyer): readonly Reason[] {
  const scores: (number | undefined)[] = [];
  const reasons = dimensions.map((feature): Reason => {
    const { score, text } = told(feature, model, { customer, earlier: scores });
    scores.push(score);
    return { feature, text };
  });
  const [recency, frequency, monetary] = scores;
  if (recency === undefined || frequency === undefined || monetary === undefined) return reasons;
  const [group] = namesOf(model.names, { recency, frequency, monetary });
  if (group === undefined) return reasons;
  const { name, meaning } = group;
  const text = `scores ${recency}, ${frequency} and ${monetary} are ${name}${meaning === undefined ? "" : `: ${meaning}`}`;
  return [...reasons, { text }];
}

interface Told {
  readonly text: string;
  /** Absent when there is none. */
  readonly score?: number;
}

interface Given {
  readonly customer: Buyer;
  /** The scores of the dimensions before, which nested cut-offs depend on. */
  readonly earlier: readonly (number | undefined)[];
}

function told(dimension: Dimension, { cuts, bins }: RfmModel, { customer, earlier }: Given): Told {
  const scalar = customer[dimension];
  if (scalar === null) return { text: `${dimension} is not known, so there is no score` };
  const value = Number(scalar);
  const shown = `${dimension} ${figure(value, dimension)}`;
  const cut = cuts[dimension];
  if (cut.kind === "none") return { text: `${shown}: no score, as the model was fitted on nobody` };
  const scored = (score: number, why: string): Told => ({
    score,
    text: `${shown}: score ${score} of ${bins}${why === "" ? "" : `, ${why}`}`,
  });
  if (cut.kind === "ranked") {
    const place = placeByRank(dimension, { value, key: keyOf(customer) }, cut);
    return scored(place.score, rankText(place, dimension));
  }
  const before = cut.kind === "nested" ? earlier.filter((score) => score !== undefined) : [];
  if (cut.kind === "nested" && before.length < earlier.length)
    return { text: `${shown}: no score, as the scores it is cut within are not known` };
  const own = cutOffsFor(cut, before);
  const place = placeByCutOffs(dimension, value, own);
  return scored(place.score, `${rangeText(place, own.at, dimension)}${groupText(before)}`);
}

function keyOf({ customer }: Buyer): string | number {
  if (typeof customer === "string" || typeof customer === "number") return customer;
  throw new RangeError(`customer must be the key of the customer, got ${String(customer)}`);
}

/** `more than 17 days and at most 50 days`. */
function rangeText(
  { lower, upper }: Place<number>,
  at: CutOffs["at"],
  dimension: Dimension,
): string {
  const [over, upTo] = at === "below" ? ["more than", "at most"] : ["at least", "less than"];
  return [
    ...(lower === undefined ? [] : [`${over} ${figure(lower, dimension)}`]),
    ...(upper === undefined ? [] : [`${upTo} ${figure(upper, dimension)}`]),
  ].join(" and ");
}

/** `after customer 17 with 2 orders and up to customer 402 with 5 orders`: ranks go from the worst to the best. */
function rankText({ lower, upper }: Place<RankedEnd>, dimension: Dimension): string {
  const end = ({ key, value }: RankedEnd): string =>
    `customer ${key} with ${figure(Math.abs(Number(value)), dimension)}`;
  const ends = [
    ...(lower === undefined ? [] : [`after ${end(lower)}`]),
    ...(upper === undefined ? [] : [`up to ${end(upper)}`]),
  ];
  return `ranked ${ends.join(" and ")}`;
}

function groupText(before: readonly number[]): string {
  if (before.length === 0) return "";
  const scores = before.map((score, i) => `${dimensions[i]!} score ${score}`);
  return ` among customers with ${scores.join(" and ")}`;
}

/** To the millionths that cut-offs have, so that no end is told on the wrong side of its value. */
const exact = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 6 });

function figure(value: number, dimension: Dimension): string {
  const unit = units[dimension];
  return `${exact.format(value)}${unit === "" ? "" : ` ${value === 1 ? unit : `${unit}s`}`}`;
}

const units: Readonly<Record<Dimension, string>> = {
  recency: "day",
  frequency: "order",
  monetary: "",
};
