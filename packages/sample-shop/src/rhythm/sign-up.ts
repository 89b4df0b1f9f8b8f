import type { Random } from "@satsuma/stats";

import type { ShopCalendar } from "./shop-calendar.ts";

// Customers per shop day at the start of the window, as a share of the mean; at the end it is 2 less this.
const PACE_AT_START = 0.7;

/**
 * The instant at which a customer signs up, in seconds since 1970. The pace grows steadily over the window and follows
 * the season.
 */
export function drawSignUp(random: Random, calendar: ShopCalendar): number {
  // Solves PACE · x + (1 − PACE) · x² = u, the share of customers that came in the first share x of the window.
  const growth = 1 - PACE_AT_START;
  const root = Math.sqrt(PACE_AT_START ** 2 + 4 * growth * random.uniform());
  const share = (root - PACE_AT_START) / (2 * growth);
  return calendar.at(share * calendar.shopDays);
}
