import type { Random } from "../random.ts";
import { grades } from "../shop/columns.ts";
import { amounts, largeNumbers, numbers, points, texts } from "../shop/pools.ts";
import { sortOf } from "./context.ts";
import type { Context, Kind, Maker } from "./context.ts";
import { say } from "./piece.ts";
import type { Piece } from "./piece.ts";

/** Writers of constants by kind; none for lists. */
export const literal: Readonly<Record<Exclude<Kind, "list">, Maker>> = {
  number: (context) => {
    const { random } = context;
    const written = random.pick([...numbers, "1_000", "12.50"]);
    return random.percent(10)
      ? say(sortOf("number", context), "literal percent")`${random.pick(["30%", "0.5%", "100%"])}`
      : say(sortOf("number", context), "literal number")`${written}`;
  },
  large: (context) =>
    say(sortOf("large", context), "literal number")`${context.random.pick(largeNumbers)}`,
  money: (context) =>
    say(sortOf("money", context), "literal money")`${context.random.pick(amounts)} EUR`,
  approx: (context) =>
    say(
      sortOf("number", context),
      "literal number",
    )`${context.random.pick(["0.1", "1.5", "0", "2"])}`,
  text: (context) => textLiteral(context.random.pick(texts), context),
  grade: (context) => ({
    ...textLiteral(context.random.pick(grades), context),
    sort: sortOf("grade", context),
  }),
  date: (context) => {
    const { random } = context;
    return random.percent(30)
      ? say(
          sortOf("date", context),
          "literal moment",
        )`${random.pick(["today", "yesterday", "tomorrow"])}`
      : say(sortOf("date", context), "literal date")`${dateText(random)}`;
  },
  instant: (context) => instantLiteral(context),
  "yes/no": (context) =>
    say(sortOf("yes/no", context), "literal yes/no")`${context.random.pick(["true", "false"])}`,
  point: (context) => {
    const [latitude = "", longitude = ""] = context.random.pick(points).split(",");
    return say(sortOf("point", context), "point")`point(${latitude}, ${longitude})`;
  },
};

/** A constant that is the same whenever it is read. */
export const fixedLiteral = (
  kind: "number" | "money" | "date" | "instant" | "text",
  context: Context,
): Piece | undefined => {
  if (kind === "date")
    return say(sortOf(kind, context), "literal date")`${dateText(context.random)}`;
  if (kind === "instant")
    return say(sortOf(kind, context), "literal instant")`${wallText(context.random)}`;
  return literal[kind](context);
};

/** A date near those that as-ofs and data are about. */
export const dateText = (random: Random): string =>
  random.pick([
    "2026-03-01",
    "2026-02-28",
    "2025-12-31",
    "2026-01-01",
    "2024-02-29",
    "2025-10-26",
    "2018-11-04",
    "2001-03-01",
  ]);

function instantLiteral(context: Context): Piece {
  const { random } = context;
  const sort = sortOf("instant", context);
  if (random.percent(20)) return say(sort, "literal now")`now`;
  if (random.percent(50)) return say(sort, "literal ago")`${agoText(random)}`;
  return say(sort, "literal instant")`${wallText(random)}`;
}

/** An instant by a clock on the wall, or by its distance to UTC. */
function wallText(random: Random): string {
  const time = random.pick(["00:00", "02:30", "23:59:59", "01:30"]);
  return `${dateText(random)}T${time}${random.pick(["", "", "Z", "+05:30"])}`;
}

/** So long before as-of. */
export const agoText = (random: Random): string =>
  `${random.pick(["0 days", "1 day", "7 days", "30 days", "90 days", "365 days", "1 month", "12 months", "1 quarter", "2 weeks", "6 hours", "30 minutes", "1 year"])} ago`;

const textLiteral = (text: string, context: Context): Piece =>
  say(sortOf("text", context), "literal text")`${quoted(text, context.random)}`;

/** A text as a rule writes it, with an escape where one is needed or, now and then, where it is not. */
export function quoted(text: string, random: Random): string {
  const escaped = text.replaceAll("\\", "\\\\").replaceAll('"', '\\"');
  const isSpelt = random.percent(20);
  const spelt = isSpelt
    ? escaped.replaceAll(
        /[^\p{ASCII}]/gu,
        (letter) => `\\u{${letter.codePointAt(0)?.toString(16) ?? ""}}`,
      )
    : escaped;
  return `"${spelt}"`;
}
