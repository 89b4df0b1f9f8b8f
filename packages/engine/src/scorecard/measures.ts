import type { ScorecardCriterion } from "../config/project-config.ts";

/** What each criterion measures and how it is scaled, in the order of the card. */
export const measures: Readonly<
  Record<ScorecardCriterion, { readonly doc: string; readonly scale: string }>
> = {
  size: {
    doc: "How many members it has.",
    scale: "the square root of the share of all customers: 1% is 0.1, a quarter is 0.5",
  },
  growth: {
    doc: "How its size has changed in a quarter.",
    scale: "now / (now + then): 0.5 when unchanged, 0.67 when doubled",
  },
  value: {
    doc: "What a member is worth, on average.",
    scale: "mean / (mean + mean of all customers): 0.5 when as everybody, 0.67 when twice that",
  },
  margin: {
    doc: "What is left of the value.",
    scale: "against the margin of all customers, as the value is",
  },
  reach: { doc: "Which share of its members can be reached.", scale: "the share itself" },
  stability: {
    doc: "Which share of the members of a quarter ago is still in it.",
    scale: "the share itself",
  },
  distinctness: {
    doc: "How much its members differ from all others, 0 to 1.",
    scale:
      "itself: 0 as everybody, 1 nothing in common. It is the root mean square of the distances in the usual variables, Cliff's delta for numbers and half the summed differences of shares for groups, each less what chance would give",
  },
  capacity: {
    doc: "How well it fits how many can be served.",
    scale: "the smaller of size and capacity by the larger: 1 when they are the same",
  },
};

/** All criteria, in the order of the card. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a record are its keys
export const allCriteria = Object.keys(measures) as readonly ScorecardCriterion[];
