import type { Random } from "@satsuma/stats";
import { drawInteger, drawNormal } from "@satsuma/stats";

import type { Customer } from "../life/customer.ts";
import { meanOrderValue } from "../life/customer.ts";
import { DAY } from "../rhythm/window.ts";

/** The genders customers can tell. */
export const genders = ["female", "male", "other"] as const;

/** The yearly incomes of a household customers can tell, in euros, lowest first. */
export const incomeBands = [
  "under 20k",
  "20k to 40k",
  "40k to 60k",
  "60k to 100k",
  "over 100k",
] as const;

/** The degrees customers can tell, lowest first. */
export const educations = ["school", "vocational", "bachelor", "master", "doctorate"] as const;

/** What surveys call demographics. */
export interface Demographics {
  /** Days since 1970-01-01. */
  readonly birthDate: number;
  readonly gender: (typeof genders)[number];
  readonly incomeBand: (typeof incomeBands)[number];
  readonly education: (typeof educations)[number];
}

const YEAR_DAYS = 365.25;
const [YOUNGEST, OLDEST] = [18, 92];
const OTHER_GENDER = 0.015;
// The middle of what orders are worth, in euros, and the spread of their logarithm.
const [TYPICAL_ORDER, ORDER_SPREAD] = [45, 0.6];

/** Draws what a customer would say about themselves: it goes with how they behave and what they spend. */
export function drawDemographics(
  random: Random,
  customer: Customer,
  windowEnd: number,
): Demographics {
  const { age, women } = customer.behaviour.person;
  const years = clamp(drawNormal(random, age.mean, age.deviation), YOUNGEST, OLDEST);
  const income = incomeRank(random, customer);
  return {
    birthDate: Math.floor(windowEnd / DAY - years * YEAR_DAYS - drawInteger(random, 0, 364)),
    gender: drawGender(random, women),
    incomeBand: incomeBands[income]!,
    education: educations[rank(income + drawNormal(random, -0.1, 1.1))]!,
  };
}

function drawGender(random: Random, women: number): Demographics["gender"] {
  const share = random.uniform();
  if (share < OTHER_GENDER) return "other";
  return share < OTHER_GENDER + (1 - OTHER_GENDER) * women ? "female" : "male";
}

/** Drawn given the spend, not the other way round, so that the spend keeps its planted distribution. */
function incomeRank(random: Random, customer: Customer): number {
  const spend = Math.log(meanOrderValue(customer) / TYPICAL_ORDER) / ORDER_SPREAD;
  return rank(1.8 + 0.7 * spend + drawNormal(random, 0, 0.9));
}

const rank = (position: number) => clamp(Math.round(position), 0, incomeBands.length - 1);

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);
