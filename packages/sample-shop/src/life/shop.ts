import type { Random } from "@satsuma/stats";
import { weightedChoice } from "@satsuma/stats";

import type { Behaviour } from "../behaviours/behaviour.ts";
import { behaviours } from "../behaviours/behaviours.ts";
import { wholeYear } from "../rhythm/season.ts";
import type { ShopCalendar } from "../rhythm/shop-calendar.ts";
import { shopCalendar } from "../rhythm/shop-calendar.ts";
import type { Window } from "../rhythm/window.ts";
import type { Mailing } from "./campaigns.ts";
import { mailings } from "./campaigns.ts";

/** How busy customers are apart from their purchases; 1 is as the behaviours say. */
export interface Pace {
  readonly visits: number;
  readonly mails: number;
}

/** Everything the lives of customers have in common. */
export interface Shop {
  readonly window: Window;
  readonly pace: Pace;
  /** The stream every customer's own stream is split from. */
  readonly random: Random;
  /** The clock of visits and of signing up. */
  readonly calendar: ShopCalendar;
  /** Draws a behaviour, with the clock of its purchases. */
  readonly drawBehaviour: (random: Random) => {
    readonly behaviour: Behaviour;
    readonly calendar: ShopCalendar;
  };
  /** What is sent to everybody who agreed to it, in order of time. */
  readonly mailings: readonly Mailing[];
}

/** Opens a shop for a window of time. */
export function openShop(random: Random, window: Window): Shop {
  const kinds = behaviours.map((behaviour) => ({
    behaviour,
    calendar: shopCalendar(window, behaviour.buying.season),
  }));
  const choose = weightedChoice(behaviours.map(({ share }) => share));
  return {
    window,
    pace: { visits: 1, mails: 1 },
    random,
    calendar: shopCalendar(window, wholeYear),
    drawBehaviour: (stream) => kinds[choose(stream)]!,
    mailings: mailings(window),
  };
}
