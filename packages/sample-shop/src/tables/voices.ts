import { choice, instant, whole } from "../columns/column-plan.ts";
import type { Row } from "../columns/growing-table.ts";
import type { Answer } from "../life/answers.ts";
import { answerTexts, questions, surveys } from "../life/answers.ts";
import type { Ticket } from "../life/tickets.ts";
import { deskChannels, ticketKinds, topics } from "../life/tickets.ts";
import type { Keys } from "./purchases.ts";

/** One row a word with the service desk. */
export const ticketColumns = {
  ticket_id: whole("The ticket's number, from 1"),
  customer_id: whole("Who opened it"),
  order_id: whole("The order it is about"),
  opened_at: instant("When it was opened"),
  kind: choice(ticketKinds, "What the customer came with"),
  topic: choice(topics, "What it is about"),
  channel: choice(deskChannels, "How the customer came"),
  resolved_at: instant("When it was resolved; unknown while it is open"),
  satisfaction: whole("How satisfied they were, from 1 to 5; unknown when they did not say"),
};

/** One row an answer to one question of a survey. */
export const surveyAnswerColumns = {
  answer_id: whole("The answer's number, from 1"),
  customer_id: whole("Who answered"),
  answered_at: instant("When it was answered"),
  survey: choice(surveys, "The survey: welcome, or after_order"),
  question: choice(questions, "values: what matters most; nps: would recommend; comment: why"),
  answer: choice(answerTexts, "The answer in words"),
  score: whole("From 0 to 10 for nps; unknown for other questions"),
};

/** A ticket as a row. */
export const ticketRow = (
  ticket: Ticket,
  { key, customer, order }: Keys & { readonly order: number },
): Row<typeof ticketColumns> => ({
  ticket_id: key,
  customer_id: customer,
  order_id: order,
  opened_at: ticket.at,
  kind: ticket.kind,
  topic: ticket.topic,
  channel: ticket.channel,
  resolved_at: ticket.resolvedAt,
  satisfaction: ticket.satisfaction,
});

/** An answer as a row. */
export const surveyAnswerRow = (
  { at, survey, question, answer, score }: Answer,
  { key, customer }: Keys,
): Row<typeof surveyAnswerColumns> => ({
  answer_id: key,
  customer_id: customer,
  answered_at: at,
  survey,
  question,
  answer,
  score,
});
