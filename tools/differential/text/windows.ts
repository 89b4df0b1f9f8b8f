import type { Random } from "../random.ts";
import { choose, sortOf } from "./context.ts";
import type { Context, Maker } from "./context.ts";
import { agoText, dateText } from "./literals.ts";
import { optional, say } from "./piece.ts";
import type { Piece } from "./piece.ts";

/** A length of time that data has edges at. */
const amountText = (random: Random): string =>
  random.pick([
    "1 day",
    "7 days",
    "30 days",
    "90 days",
    "6 hours",
    "90 minutes",
    "2 weeks",
    "1 month",
    "3 months",
    "12 months",
    "1 quarter",
    "1 year",
    "500 days",
  ]);

const units = ["hour", "day", "week", "month", "quarter", "year"] as const;

/** A stretch of time in the past: of events, or of the dates that customers and events carry. */
export function window(context: Context): Piece {
  const { random } = context;
  if (random.percent(40)) return period(context);
  return choose(context, [ever, namedPeriod, fromTo, beside], [fromTo, besideValue, around]);
}

/** A period that moves with as-of, perhaps moved back. */
function period(context: Context): Piece {
  const { random } = context;
  const sort = sortOf("window", context);
  const shift = random.percent(25)
    ? optional(
        say(
          "shift",
          "shifted back",
        )` shifted back ${random.pick(["1 year", "1 month", "7 days", "1 quarter", "12 hours"])}`,
      )
    : say("shift")``;
  switch (random.below(3)) {
    case 0:
      return say(sort, "in last")`in last ${amountText(random)}${shift}`;
    case 1:
      return say(
        sort,
        "in previous",
      )`in previous ${random.pick(["", "1 ", "2 ", "3 "])}${random.pick(units)}${shift}`;
    default:
      return say(sort, "in this")`in this ${random.pick(units)}${shift}`;
  }
}

/** A stretch of time that may be to come: of dates only. */
export const future: Maker = (context) =>
  say(
    sortOf("window", context),
    "in next",
  )`in next ${context.random.pick(["1 day", "7 days", "14 days", "2 weeks", "1 month", "1 year"])}`;

const ever: Maker = (context) => say(sortOf("window", context), "ever")`ever`;

const namedPeriod: Maker = (context) =>
  say(
    sortOf("window", context),
    "in named period",
  )`in ${context.random.pick(["2025", "2026", "2024", "2026-02", "2025-10", "2024-02", "2025-Q4", "2026-Q1", "2018-11"])}`;

const fromTo: Maker = (context) => {
  const { random } = context;
  const sort = sortOf("window", context);
  if (random.percent(50)) {
    const [from, to] = [
      random.pick(["365 days", "12 months", "91 days"]),
      random.pick(["90 days", "30 days", "1 week", "0 days"]),
    ];
    return say(sort, "from to")`from ${from} ago to ${to} ago`;
  }
  const [from, to] = [dateText(random), dateText(random)].toSorted();
  return say(sort, "from to")`from ${from ?? ""} to ${to ?? ""}`;
};

const beside: Maker = (context) => {
  const { random } = context;
  const at = random.pick([
    dateText(random),
    agoText(random),
    "today",
    "yesterday",
    "now",
    `${dateText(random)}T12:00`,
  ]);
  return besideAt(say(sortOf("moment", context))`${at}`, context);
};

/** Beside a moment that differs from one customer to the next. */
const besideValue: Maker = (context) => {
  const kind = context.random.percent(50) ? "date" : "instant";
  return besideAt(context.write.value(kind, context), context);
};

function besideAt(at: Piece, context: Context): Piece {
  const side = context.random.pick(["on", "before", "after", "since"]);
  return say(sortOf("window", context), side)`${side} ${enclosed(at)}`;
}

const around: Maker = (context) => {
  const { random } = context;
  const side = random.pick(["after", "before", "of"]);
  const at = context.write.value(random.percent(50) ? "date" : "instant", context);
  const within = random.pick([
    "14 days",
    "1 day",
    "2 weeks",
    "1 month",
    "30 minutes",
    "48 hours",
    "1 year",
  ]);
  const days = at.sort.startsWith("date")
    ? within.replace(/30 minutes|48 hours/u, "3 days")
    : within;
  return say(sortOf("window", context), `within ${side}`)`within ${days} ${side} ${enclosed(at)}`;
};

/** In parentheses, so that what follows cannot be taken for a part of it. */
const enclosed = (piece: Piece): Piece => say("enclosed")`(${piece})`;
