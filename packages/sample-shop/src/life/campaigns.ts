import type { Window } from "../rhythm/window.ts";
import { DAY } from "../rhythm/window.ts";

/** Everything the shop sends by e-mail. */
export const campaigns = [
  "newsletter",
  "january-sale",
  "valentines",
  "spring",
  "summer-sale",
  "back-to-school",
  "black-friday",
  "christmas",
  "welcome",
  "birthday",
  "cart-reminder",
  "win-back",
] as const;

/** What an e-mail is part of. */
export type Campaign = (typeof campaigns)[number];

/** What an e-mail is for. */
export const mailKinds = ["newsletter", "promotion", "lifecycle"] as const;

/** What an e-mail is for. */
export type MailKind = (typeof mailKinds)[number];

/** An e-mail that goes out to many at once. */
export interface Mailing {
  /** In seconds since 1970. */
  readonly at: number;
  readonly campaign: Campaign;
}

const lifecycle: ReadonlySet<Campaign> = new Set([
  "welcome",
  "birthday",
  "cart-reminder",
  "win-back",
]);

/** What a campaign is for. */
export function kindOf(campaign: Campaign): MailKind {
  if (campaign === "newsletter") return "newsletter";
  return lifecycle.has(campaign) ? "lifecycle" : "promotion";
}

const HOUR = 3600;
const THURSDAY = 4;
const FRIDAY = 5;

/** Day of the year on which a promotion goes out, as month and day. */
const promotions: readonly (readonly [Campaign, number, number])[] = [
  ["january-sale", 1, 3],
  ["valentines", 2, 9],
  ["spring", 3, 28],
  ["summer-sale", 7, 4],
  ["back-to-school", 8, 22],
  ["christmas", 12, 5],
];

/** All mailings of a window, in order of time: a newsletter a month and seven promotions a year. */
export function mailings(window: Window): Mailing[] {
  const days = Array.from(
    { length: (window.end - window.start) / DAY },
    (_, i) => window.start + i * DAY,
  );
  return days.flatMap((midnight) => mailingsOn(midnight));
}

function mailingsOn(midnight: number): Mailing[] {
  const date = new Date(midnight * 1000);
  const [month, day, weekday] = [date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCDay()];
  const due = promotions.filter(([, m, d]) => m === month && d === day).map(([name]) => name);
  // The Friday after the fourth Thursday of November.
  if (month === 11 && weekday === FRIDAY && day >= 23 && day <= 29) due.push("black-friday");
  if (weekday === THURSDAY && day >= 8 && day <= 14) due.push("newsletter");
  return due.map((campaign, i) => ({ at: midnight + (9 + i) * HOUR, campaign }));
}
