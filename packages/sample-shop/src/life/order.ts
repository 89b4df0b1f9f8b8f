import type { Random } from "@satsuma/stats";
import { drawGamma, drawInteger, drawWeighted } from "@satsuma/stats";

import type { Channel } from "../behaviours/behaviour.ts";
import { channels } from "../behaviours/behaviour.ts";
import type { Country } from "../people/places.ts";
import { countries } from "../people/places.ts";
import { DAY } from "../rhythm/window.ts";
import type { Line } from "./basket.ts";
import { fillBasket } from "./basket.ts";
import type { Customer } from "./customer.ts";
import type { Return } from "./return.ts";
import { drawReturn } from "./return.ts";
import type { Shop } from "./shop.ts";

/** What can have become of an order. */
export const orderStatuses = ["paid", "shipped", "cancelled", "returned"] as const;

/** What has become of an order by the end of the window. */
export type OrderStatus = (typeof orderStatuses)[number];

/** A purchase. */
export interface Order {
  /** In seconds since 1970. */
  readonly at: number;
  readonly channel: Channel;
  readonly status: OrderStatus;
  readonly shippingCountry: Country;
  readonly lines: readonly Line[];
  /** The exact sum of the lines, in whole cents. */
  readonly amount: number;
  /** What the same goods would have cost more at full price, in whole cents. */
  readonly discount: number;
  /** Whether the customer left for good after it. */
  readonly last: boolean;
  /** What was sent back, if anything was by the end of the window. */
  readonly returned: Return | undefined;
}

const reductions = [10, 15, 20, 30] as const;
const CANCELLED = 0.03;
const SENT_ELSEWHERE = 0.015;
const DAYS_TO_SHIP = 2;

/** Everything a customer bought, in order of time. */
export function drawOrders(shop: Shop, customer: Customer, home: Country): Order[] {
  const random = customer.random.split("orders");
  return customer.rhythm.orderedAt.map((at) => {
    const lines = drawLines(random, customer);
    const amount = total(lines, (line) => line.unitPrice);
    const last = at === customer.leftAt;
    const channel = drawChannel(random, customer, at);
    const shippingCountry = drawDestination(random, home);
    const discount = total(lines, (line) => line.product.price) - amount;
    const fate = drawFate(random, shop, { at, lines, amount });
    return { at, channel, shippingCountry, lines, amount, discount, last, ...fate };
  });
}

function drawLines(random: Random, { behaviour, tastes, spendRate }: Customer): Line[] {
  const value = 100 * drawGamma(random, behaviour.spend.p, spendRate);
  const isReduced = random.uniform() < behaviour.reduced;
  const reduction = isReduced ? reductions[drawInteger(random, 0, reductions.length - 1)]! : 0;
  return fillBasket(random, { tastes, value, reduction });
}

const total = (lines: readonly Line[], price: (line: Line) => number) =>
  lines.reduce((sum, line) => sum + line.quantity * price(line), 0);

function drawChannel(random: Random, { behaviour }: Customer, at: number): Channel {
  const weights = channels.map((channel) => behaviour.buying.channels[channel]);
  const channel = channels[drawWeighted(random, weights)]!;
  const hour = (at % DAY) / 3600;
  // Stores are closed in the evening: what would have been bought there is bought at home.
  return channel === "store" && (hour < 9 || hour >= 20) ? "web" : channel;
}

function drawDestination(random: Random, home: Country): Country {
  if (random.uniform() >= SENT_ELSEWHERE) return home;
  return countries[drawInteger(random, 0, countries.length - 1)]!;
}

type Placed = Pick<Order, "at" | "lines" | "amount">;

function drawFate(random: Random, shop: Shop, order: Placed): Pick<Order, "status" | "returned"> {
  const returned = drawReturn(random, shop, order);
  if (random.uniform() < CANCELLED) return { status: "cancelled", returned: undefined };
  if (order.at + DAYS_TO_SHIP * DAY >= shop.window.end)
    return { status: "paid", returned: undefined };
  return { status: returned?.amount === order.amount ? "returned" : "shipped", returned };
}
