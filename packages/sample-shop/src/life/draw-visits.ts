import type { Random } from "@satsuma/stats";
import { drawGamma, weightedChoice } from "@satsuma/stats";

import { happenings } from "../rhythm/happenings.ts";
import { browse } from "./browse.ts";
import { checkOut } from "./check-out.ts";
import type { Customer } from "./customer.ts";
import type { Order } from "./order.ts";
import type { Shop } from "./shop.ts";
import type { Device, Steps, Visit } from "./visit.ts";
import { devices, sources } from "./visit.ts";

const chooseDevice = weightedChoice([56, 36, 8]);
const chooseSource = weightedChoice([38, 30, 14, 12, 6]);
// Customers differ in how often they look around: gamma distributed with this shape around the mean of their behaviour.
const VISITS_SHAPE = 1.5;
const VISITS_AFTER_LEAVING = 0.12;
const ON_USUAL_DEVICE = 0.85;

/** Every visit of a customer to the site, in order of time. */
export function drawVisits(shop: Shop, customer: Customer, orders: readonly Order[]): Visit[] {
  const random = customer.random.split("visits");
  const usual = devices[chooseDevice(random)]!;
  const looked = drawBrowsing(shop, customer, random).map((at) =>
    startVisit(random, usual, { at, steps: browse(random, customer, at), bought: false }),
  );
  const bought = orders
    .filter(({ channel }) => channel !== "store" && random.uniform() < shop.pace.visits)
    .map((order) =>
      startVisit(random, usual, {
        at: order.at,
        steps: checkOut(order, customer.signedUpAt),
        bought: true,
      }),
    );
  return [...looked, ...bought].sort((one, other) => one.at - other.at);
}

/** The instants at which the customer comes to look around. */
function drawBrowsing(shop: Shop, { behaviour, signedUpAt, leftAt }: Customer, random: Random) {
  const mean = (behaviour.browsing.visits / 30) * shop.pace.visits;
  const perShopDay = mean === 0 ? 0 : drawGamma(random, VISITS_SHAPE, VISITS_SHAPE / mean);
  return happenings(random, shop.calendar, { perShopDay, from: signedUpAt }).filter(
    (at) => !(at > leftAt) || random.uniform() < VISITS_AFTER_LEAVING,
  );
}

interface Start {
  readonly at: number;
  readonly steps: Steps;
  readonly bought: boolean;
}

function startVisit(random: Random, usual: Device, { at, steps, bought }: Start): Visit {
  const device = random.uniform() < ON_USUAL_DEVICE ? usual : devices[chooseDevice(random)]!;
  return { ...steps, at, bought, device, source: sources[chooseSource(random)]! };
}
