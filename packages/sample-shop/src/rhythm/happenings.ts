import type { Random } from "@satsuma/stats";
import { drawExponential } from "@satsuma/stats";

import type { ShopCalendar } from "./shop-calendar.ts";

/**
 * Instants that come at an even pace on a shop's clock.
 *
 * @param perShopDay how many there are in a shop day, on average
 * @param from the instant after which they start, in seconds since 1970
 * @returns instants within the calendar's window, in order
 */
export function happenings(
  random: Random,
  calendar: ShopCalendar,
  { perShopDay, from }: { readonly perShopDay: number; readonly from: number },
): number[] {
  const instants: number[] = [];
  let next = calendar.elapsed(from) + drawExponential(random, perShopDay);
  while (next < calendar.shopDays) {
    instants.push(calendar.at(next));
    next += drawExponential(random, perShopDay);
  }
  return instants;
}
