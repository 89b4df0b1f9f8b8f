import type { Random } from "@satsuma/stats";
import { drawInteger, drawNormal, drawWeighted } from "@satsuma/stats";

import { values } from "../behaviours/behaviour.ts";
import { DAY } from "../rhythm/window.ts";
import type { Customer } from "./customer.ts";
import type { Order } from "./order.ts";
import type { Shop } from "./shop.ts";
import type { Ticket } from "./tickets.ts";

/** The surveys the shop sends out. */
export const surveys = ["welcome", "after_order"] as const;

/** The questions it asks: what matters most, how likely they are to recommend it (0 to 10), and why. */
export const questions = ["values", "nps", "comment"] as const;

/** Comments by how likely their writers are to recommend the shop. They hold what makes CSV hard: quotes, commas, line breaks. */
const comments = {
  promoter: [
    "Lovely, as always.",
    'My neighbour said "where did you get that?" – need I say more?',
    "Quick, friendly, well packed.\nThank you!",
    "Très bien, merci !",
  ],
  passive: ["It was fine.", "Good, but postage is dear.", "OK; the box was too big, though."],
  detractor: [
    "Late. Again.",
    'They told me "two days", it took nine.',
    "Broken on arrival,\nno reply for a week.",
    "Nie wieder, schade um den schönen Laden.",
  ],
} as const;

/** An answer to a question of a survey. */
export interface Answer {
  /** In seconds since 1970. */
  readonly at: number;
  readonly survey: (typeof surveys)[number];
  readonly question: (typeof questions)[number];
  readonly answer: string;
  /** From 0 to 10 for `nps`; `NaN` for other questions. */
  readonly score: number;
}

/** Everything that is ever answered in words. */
export const answerTexts: readonly string[] = [
  ...values,
  ...Object.keys(comments),
  ...Object.values(comments).flat(),
];

const ANSWERED = { welcome: 0.3, order: 0.12, comment: 0.55 } as const;
const USUAL_SCORE = 8.3;
const SPREAD_OF_SCORES = 1.5;
const COST_OF_COMPLAINT = 4.5;
const COST_OF_LEAVING = 1.2;

/** Every answer of a customer within the window, in order of asking. */
export function drawAnswers(shop: Shop, customer: Customer, lived: Lived): Answer[] {
  const random = customer.random.split("answers");
  return [...welcomeAnswers(random, customer), ...orderAnswers(random, lived)].filter(
    ({ at }) => at < shop.window.end,
  );
}

/** What a customer's answers depend on. */
export interface Lived {
  readonly orders: readonly Order[];
  readonly tickets: readonly Ticket[];
}

function welcomeAnswers(random: Random, { behaviour, signedUpAt }: Customer): Answer[] {
  if (random.uniform() >= ANSWERED.welcome) return [];
  const weights = values.map((value) => behaviour.person.values[value]);
  const at = signedUpAt + drawInteger(random, 2 * DAY, 6 * DAY);
  const answer = values[drawWeighted(random, weights)]!;
  return [{ at, survey: "welcome", question: "values", answer, score: NaN }];
}

function orderAnswers(random: Random, { orders, tickets }: Lived): Answer[] {
  const complained = new Set(
    tickets.filter(({ kind }) => kind === "complaint").map(({ order }) => order),
  );
  return orders.flatMap((order, position) => {
    if (random.uniform() >= ANSWERED.order) return [];
    const cost =
      (complained.has(position) ? COST_OF_COMPLAINT : 0) + Number(order.last) * COST_OF_LEAVING;
    const opinion = Math.round(drawNormal(random, USUAL_SCORE - cost, SPREAD_OF_SCORES));
    return nps(random, { at: order.at + drawInteger(random, 3 * DAY, 10 * DAY), opinion });
  });
}

function nps(random: Random, { at, opinion }: { readonly at: number; readonly opinion: number }) {
  const score = Math.min(Math.max(opinion, 0), 10);
  const attitude = attitudeOf(score);
  const answers: Answer[] = [
    { at, survey: "after_order", question: "nps", answer: attitude, score },
  ];
  if (random.uniform() < ANSWERED.comment) {
    const texts = comments[attitude];
    const answer = texts[drawInteger(random, 0, texts.length - 1)]!;
    answers.push({ at: at + 30, survey: "after_order", question: "comment", answer, score: NaN });
  }
  return answers;
}

/** The usual reading of the net promoter score. */
function attitudeOf(score: number): keyof typeof comments {
  if (score >= 9) return "promoter";
  return score >= 7 ? "passive" : "detractor";
}
