import { bargainHunter } from "./bargain-hunter.ts";
import type { Behaviour } from "./behaviour.ts";
import { connoisseur } from "./connoisseur.ts";
import { giftBuyer } from "./gift-buyer.ts";
import { loyalist } from "./loyalist.ts";
import { oneOff } from "./one-off.ts";
import { steady } from "./steady.ts";
import { windowShopper } from "./window-shopper.ts";

/** Every behaviour that is planted in the shop, with its parameters. */
export const behaviours: readonly Behaviour[] = [
  loyalist,
  steady,
  bargainHunter,
  giftBuyer,
  oneOff,
  windowShopper,
  connoisseur,
];
