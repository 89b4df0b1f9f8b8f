import type { Random } from "@satsuma/stats";
import { drawGamma } from "@satsuma/stats";

import type { Behaviour } from "../behaviours/behaviour.ts";
import type { PurchaseRhythm } from "../rhythm/purchase-rhythm.ts";
import { purchaseRhythm } from "../rhythm/purchase-rhythm.ts";
import { drawSignUp } from "../rhythm/sign-up.ts";
import type { Shop } from "./shop.ts";
import type { Tastes } from "./tastes.ts";
import { drawTastes } from "./tastes.ts";

/** What drives a customer: hidden from the shop, and the cause of everything it sees. */
export interface Customer {
  /** Counted from 1. */
  readonly id: number;
  /** The stream every part of this customer's life is split from. */
  readonly random: Random;
  readonly behaviour: Behaviour;
  readonly tastes: Tastes;
  /** In seconds since 1970. */
  readonly signedUpAt: number;
  readonly rhythm: PurchaseRhythm;
  /** When the customer left for good, in seconds since 1970; `NaN` for one who is still there. */
  readonly leftAt: number;
  /** The rate of the customer's gamma distributed order values, per euro. */
  readonly spendRate: number;
}

/** Draws the customer with a number. It depends on the shop's seed and window and on the number alone. */
export function drawCustomer(shop: Shop, id: number): Customer {
  const random = shop.random.split(id);
  const stream = random.split("character");
  const { behaviour, calendar } = shop.drawBehaviour(stream);
  const tastes = drawTastes(stream, behaviour);
  const signedUpAt = drawSignUp(stream, shop.calendar);
  const spendRate = drawGamma(stream, behaviour.spend.q, behaviour.spend.gamma);
  const { buying } = behaviour;
  const rhythm = purchaseRhythm(random.split("purchases"), { buying, calendar, signedUpAt });
  const leftAt = rhythm.left ? rhythm.orderedAt.at(-1)! : NaN;
  return { id, random, behaviour, tastes, signedUpAt, rhythm, leftAt, spendRate };
}

/** What a customer's orders are worth on average, in euros. */
export const meanOrderValue = ({ behaviour, spendRate }: Customer): number =>
  behaviour.spend.p / spendRate;
