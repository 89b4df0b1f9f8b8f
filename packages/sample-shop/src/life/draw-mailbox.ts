import type { Random } from "@satsuma/stats";
import { drawBeta, drawExponential, drawGeometric } from "@satsuma/stats";

import type { MailKind, Mailing } from "./campaigns.ts";
import { kindOf } from "./campaigns.ts";
import type { Customer } from "./customer.ts";
import type { Mail, Mailbox } from "./mail.ts";
import type { Shop } from "./shop.ts";

const HOUR = 3600;
const BOUNCED = 0.006;
const OPENED_AFTER_LEAVING = 0.3;
const UNSUBSCRIBED = 0.004;
const UNSUBSCRIBED_AFTER_LEAVING = 0.02;
const FURTHER_CLICK = 0.25;

// How many times likelier than a newsletter a kind of e-mail is opened.
const appeal: Readonly<Record<MailKind, number>> = {
  newsletter: 1,
  promotion: 1.15,
  lifecycle: 1.6,
};

interface Reader {
  readonly shop: Shop;
  readonly customer: Customer;
  /** The share of newsletters this one opens. */
  readonly opens: number;
}

/** Sends a customer what is due, in order of time, until they ask for no more. */
export function drawMailbox(shop: Shop, customer: Customer, due: readonly Mailing[]): Mailbox {
  const random = customer.random.split("mail");
  const { opened } = customer.behaviour.mail;
  const reader = { shop, customer, opens: drawBeta(random, 6 * opened, 6 * (1 - opened)) };
  const mails: Mail[] = [];
  for (const mailing of due) {
    if (random.uniform() >= shop.pace.mails) continue;
    const mail = react(random, reader, mailing);
    mails.push(mail);
    if (asksForNoMore(random, customer, mail)) return { mails, unsubscribedAt: mail.openedAt + 60 };
  }
  return { mails, unsubscribedAt: NaN };
}

function react(random: Random, { shop, customer, opens }: Reader, mailing: Mailing): Mail {
  const { at, campaign } = mailing;
  const bounced = random.uniform() < BOUNCED;
  const interest = at > customer.leftAt ? OPENED_AFTER_LEAVING : 1;
  const isOpened = random.uniform() < opens * appeal[kindOf(campaign)] * interest;
  const openedAt = at + 20 + drawExponential(random, 1 / (6 * HOUR));
  if (bounced || !isOpened || openedAt >= shop.window.end) {
    return { at, campaign, bounced, openedAt: NaN, clicks: [] };
  }
  const isClicked = random.uniform() < customer.behaviour.mail.clicked;
  const clicks = isClicked ? drawClicks(random, openedAt, shop.window.end) : [];
  return { at, campaign, bounced, openedAt, clicks };
}

function drawClicks(random: Random, openedAt: number, end: number): number[] {
  let at = openedAt;
  return Array.from({ length: 1 + drawGeometric(random, 1 - FURTHER_CLICK) }, () => {
    at += 2 + drawExponential(random, 1 / 40);
    return at;
  }).filter((click) => click < end);
}

function asksForNoMore(random: Random, { leftAt }: Customer, { at, openedAt }: Mail): boolean {
  const chance = at > leftAt ? UNSUBSCRIBED_AFTER_LEAVING : UNSUBSCRIBED;
  return random.uniform() < chance && !Number.isNaN(openedAt);
}
