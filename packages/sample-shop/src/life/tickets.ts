import type { Random } from "@satsuma/stats";
import { drawExponential, drawInteger, drawNormal, weightedChoice } from "@satsuma/stats";

import { DAY } from "../rhythm/window.ts";
import type { Customer } from "./customer.ts";
import type { Order } from "./order.ts";
import type { Shop } from "./shop.ts";

/** What customers turn to the service desk for. */
export const ticketKinds = ["complaint", "question", "return", "praise"] as const;

/** What a customer turned to the service desk for. */
export type TicketKind = (typeof ticketKinds)[number];

/** What tickets are about. */
export const topics = ["delivery", "damage", "quality", "billing", "product", "account"] as const;

/** How customers reach the service desk. */
export const deskChannels = ["email", "chat", "phone"] as const;

/** A word with the service desk. */
export interface Ticket {
  /** In seconds since 1970. */
  readonly at: number;
  readonly kind: TicketKind;
  readonly topic: (typeof topics)[number];
  readonly channel: (typeof deskChannels)[number];
  /** Which of the customer's orders it is about, counted from 0. */
  readonly order: number;
  /** In seconds since 1970; `NaN` while it is open. */
  readonly resolvedAt: number;
  /** From 1 to 5; `NaN` when the customer did not say. */
  readonly satisfaction: number;
}

/**
 * The chance that an order is complained about, given what the customer did next. Drawn this way round, complaints
 * foretell leaving, while the customers' chances to leave keep their planted distribution.
 */
const complaintChance = { left: 0.24, stayed: 0.035 } as const;

const chances = { question: 0.05, praise: 0.012, aboutReturn: 0.4 } as const;
const meanSatisfaction: Readonly<Record<TicketKind, number>> = {
  complaint: 2.2,
  question: 4,
  return: 3.6,
  praise: 4.9,
};
const topicWeights: Readonly<Record<TicketKind, readonly number[]>> = {
  complaint: [40, 22, 20, 10, 6, 2],
  question: [25, 0, 5, 15, 40, 15],
  return: [5, 15, 40, 10, 30, 0],
  praise: [20, 0, 30, 0, 50, 0],
};
const chooseTopic = Object.fromEntries(
  Object.entries(topicWeights).map(([kind, weights]) => [kind, weightedChoice(weights)]),
);
const SAID_HOW_SATISFIED = 0.62;
const NEVER_RESOLVED = 0.03;

/** Every ticket of a customer, by order and then by time. */
export function drawTickets(shop: Shop, customer: Customer, orders: readonly Order[]): Ticket[] {
  const random = customer.random.split("tickets");
  return orders
    .flatMap((order, position) =>
      occasions(random, order).map(({ kind, at }) =>
        openTicket(random, shop, { kind, at, order: position }),
      ),
    )
    .filter(({ at }) => at < shop.window.end);
}

function occasions(random: Random, { at, last, returned }: Order) {
  const happens = (chance: number) => random.uniform() < chance;
  const later = (days: number) => at + 3600 + drawExponential(random, 1 / (days * DAY));
  const found: { kind: TicketKind; at: number }[] = [];
  if (happens(chances.question)) found.push({ kind: "question", at: later(2) });
  if (happens(complaintChance[last ? "left" : "stayed"])) {
    found.push({ kind: "complaint", at: later(5) });
  }
  if (returned && happens(chances.aboutReturn))
    found.push({ kind: "return", at: returned.at - DAY });
  if (happens(chances.praise)) found.push({ kind: "praise", at: later(9) });
  return found;
}

type Opened = Pick<Ticket, "kind" | "at" | "order">;

function openTicket(random: Random, { window }: Shop, { kind, at, order }: Opened): Ticket {
  const resolvedAt = at + 600 + drawExponential(random, 1 / (1.5 * DAY));
  const isResolved = random.uniform() >= NEVER_RESOLVED && resolvedAt < window.end;
  const score = Math.round(drawNormal(random, meanSatisfaction[kind], 0.9));
  const isRated = random.uniform() < SAID_HOW_SATISFIED && isResolved;
  return {
    at,
    kind,
    topic: topics[chooseTopic[kind]!(random)]!,
    channel: deskChannels[drawInteger(random, 0, deskChannels.length - 1)]!,
    order,
    resolvedAt: isResolved ? resolvedAt : NaN,
    satisfaction: isRated ? Math.min(Math.max(score, 1), 5) : NaN,
  };
}
