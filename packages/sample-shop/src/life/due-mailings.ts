import type { Profile } from "../people/profile.ts";
import { DAY } from "../rhythm/window.ts";
import type { Campaign, Mailing } from "./campaigns.ts";
import type { Customer } from "./customer.ts";
import type { Order } from "./order.ts";
import type { Shop } from "./shop.ts";
import type { Visit } from "./visit.ts";

const HOUR = 3600;
const QUIET_DAYS = 120;

/** What the shop goes by when it decides what to send. */
export interface Occasions {
  readonly profile: Profile;
  readonly orders: readonly Order[];
  readonly visits: readonly Visit[];
}

/** What a customer is due to be sent within the window, in order of time, as long as they want it. */
export function dueMailings(shop: Shop, customer: Customer, occasions: Occasions): Mailing[] {
  const { signedUpAt } = customer;
  const own: Mailing[] = [
    { at: signedUpAt + 600, campaign: "welcome" },
    ...dueAt("birthday", birthdays(shop, occasions.profile)),
    ...dueAt("cart-reminder", cartReminders(occasions.visits)),
    ...dueAt("win-back", winBacks(occasions.orders)),
  ];
  return [...shop.mailings, ...own]
    .filter(({ at }) => at > signedUpAt && at < shop.window.end)
    .sort((one, other) => one.at - other.at);
}

const dueAt = (campaign: Campaign, instants: readonly number[]): Mailing[] =>
  instants.map((at) => ({ at, campaign }));

/** Seven in the morning on each birthday of the window. */
function birthdays({ window }: Shop, { birthDate }: Profile): number[] {
  if (birthDate === undefined) return [];
  const born = new Date(birthDate * DAY * 1000);
  const [first, last] = [window.start, window.end].map((at) =>
    new Date(at * 1000).getUTCFullYear(),
  );
  return Array.from({ length: last! - first! + 1 }, (_, i) => {
    const midnight = Date.UTC(first! + i, born.getUTCMonth(), born.getUTCDate()) / 1000;
    return midnight + 7 * HOUR;
  });
}

/** A day after a cart was left behind. */
const cartReminders = (visits: readonly Visit[]) =>
  visits
    .filter(({ bought, cartAdds }) => !bought && cartAdds.length > 0)
    .map(({ cartAdds }) => cartAdds.at(-1)!.at + DAY);

/** Once in every pause between orders, and after the last, that is long enough. */
const winBacks = (orders: readonly Order[]) =>
  orders
    .map(({ at }) => at + QUIET_DAYS * DAY)
    .filter((at, i) => !(orders[i + 1] !== undefined && orders[i + 1]!.at < at));
