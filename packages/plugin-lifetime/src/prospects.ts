import { discounted } from "./discounted.ts";
import type { LifetimeModel, MoneyPart } from "./model.ts";
import { gammaGamma } from "./money/gamma-gamma.ts";
import type { Spending } from "./money/gamma-gamma.ts";
import { ordersAtAveragePace } from "./rates/average-pace.ts";
import type { Buying } from "./rates/buying.ts";
import { orderModels } from "./rates/order-models.ts";

/** What is to be expected of a customer; `NaN` where it is unknown. */
export interface Prospects {
  /** Chance that they will buy again at all, 0 to 1. */
  readonly alive: number;
  /** In the model's weeks. */
  readonly orders: number;
  /** What an order brings. */
  readonly spend: number;
  /** Over the model's weeks of value, discounted. */
  readonly value: number;
}

type Model = Pick<
  LifetimeModel,
  "orders" | "money" | "weeks" | "valueWeeks" | "discountRate" | "margin"
>;

/** A function that says what is to be expected of customers, and remembers what it found for those of equal repeats and age. */
export function prospectsUnder(model: Model): (customer: Buying & Spending) => Prospects {
  const known = new Map<string, OrdersIfAlive>();
  return (customer) => {
    const key = `${customer.repeats} ${customer.age}`;
    const ifAlive = known.get(key) ?? ordersIfAlive(model, customer);
    known.set(key, ifAlive);
    const alive = aliveUnder(model, customer);
    const spend = spendUnder(model.money, customer);
    // Under the average nobody leaves, but nobody knows that they do not.
    const chance = model.orders.kind === "average" ? 1 : alive;
    return {
      alive,
      orders: chance * ifAlive.orders,
      spend,
      value: chance * ifAlive.discounted * spend * model.margin,
    };
  };
}

interface OrdersIfAlive {
  readonly orders: number;
  readonly discounted: number;
}

function ordersIfAlive(model: Model, customer: Buying): OrdersIfAlive {
  const until = (weeks: number) => ordersUntil(model, customer, weeks);
  return {
    orders: until(model.weeks),
    discounted: discounted(until, model.valueWeeks, model.discountRate),
  };
}

function ordersUntil({ orders }: Model, customer: Buying, weeks: number): number {
  return orders.kind === "average"
    ? (ordersAtAveragePace(orders, customer, weeks) ?? NaN)
    : orderModels[orders.kind].ordersIfAlive(orders.parameters, customer, weeks);
}

const aliveUnder = ({ orders }: Model, customer: Buying): number =>
  orders.kind === "average" ? NaN : orderModels[orders.kind].alive(orders.parameters, customer);

function spendUnder(money: MoneyPart, customer: Spending): number {
  if (money.kind === "none") return NaN;
  if (money.kind === "average") return money.average;
  return gammaGamma.expectedSpend(money.parameters, customer) ?? money.average;
}
