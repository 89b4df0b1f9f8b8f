import { eventTables, startTables } from "../tables/shop-tables.ts";
import { recordLife } from "./record-life.ts";
import type { Pace, Shop } from "./shop.ts";

const PILOT_CUSTOMERS = 2000;

/**
 * How busy customers must be besides their purchases to leave about so many event rows each. It is found by living
 * through the lives of customers who are not in the shop.
 *
 * @throws RangeError when purchases alone leave more rows than that, or the window is too short for more visits
 */
export function fitPace(shop: Shop, events: number): Pace {
  const least = pilotEvents(shop, { visits: 0, mails: 0 });
  if (!(events >= least)) {
    const bound = least.toFixed(1);
    throw new RangeError(`events must be at least ${bound}, what purchases leave, got ${events}`);
  }
  const usual = pilotEvents(shop, { visits: 1, mails: 1 });
  if (events <= usual) {
    const pace = usual === least ? 1 : (events - least) / (usual - least);
    return { visits: pace, mails: pace };
  }
  // Campaigns are sent once and orders are placed once: beyond the usual, only looking around makes up the number.
  const busy = pilotEvents(shop, { visits: 2, mails: 1 });
  if (busy <= usual) {
    throw new RangeError(`events cannot be ${events} in a window too short for visits to tell`);
  }
  return { visits: 1 + (events - usual) / (busy - usual), mails: 1 };
}

/** Event rows a customer leaves at a pace. */
function pilotEvents(shop: Shop, pace: Pace): number {
  const tables = startTables();
  const pilot = { ...shop, pace, random: shop.random.split("pilot") };
  for (let id = 1; id <= PILOT_CUSTOMERS; id++) recordLife(tables, pilot, id);
  const rows = eventTables.reduce((sum, name) => sum + tables[name].added, 0);
  return rows / PILOT_CUSTOMERS;
}
