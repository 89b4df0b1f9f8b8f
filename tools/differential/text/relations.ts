import type { Context } from "./context.ts";
import { events } from "./events.ts";
import { say, textOf } from "./piece.ts";
import type { Piece } from "./piece.ts";

/** What holds between segments whatever they select. */
export type Relation =
  /** Nobody is in both, and everybody in one. */
  | { readonly kind: "complement"; readonly of: readonly [string, string] }
  /** Whoever is in the first is in the second. */
  | { readonly kind: "nested"; readonly of: readonly [string, string] }
  | { readonly kind: "same"; readonly of: readonly [string, string] }
  | { readonly kind: "everyone"; readonly of: readonly [string] };

/** Rules, and what must hold between the segments they become. */
interface Law {
  readonly names: readonly string[];
  readonly rules: readonly Piece[];
  readonly relation: Relation;
}

/** Some laws, about random conditions. */
export function relations(context: Context, name: () => string): readonly Law[] {
  const { random } = context;
  const laws = [complement, tiling, topOfTop, nestedSamples, eachPeriod, deMorgan, monotone];
  return random
    .some(laws, 1)
    .slice(0, 2)
    .map((law) => law(context, name));
}

type LawOf = (context: Context, name: () => string) => Law;

const rule = (text: string): Piece => say("rule")`${text}`;

function pair(
  kind: "complement" | "nested" | "same",
  rules: readonly [Piece, Piece],
  name: () => string,
): Law {
  const of = [name(), name()] as const;
  return { names: of, rules, relation: { kind, of } };
}

const complement: LawOf = (context, name) => {
  const one = context.write.condition(context);
  return pair("complement", [one, say("rule")`not (${one})`], name);
};

const deMorgan: LawOf = (context, name) => {
  const [a, b] = [context.write.condition(context), context.write.condition(context)];
  return pair(
    "same",
    [say("rule")`not all of (${a}, ${b})`, say("rule")`any of (not (${a}), not (${b}))`],
    name,
  );
};

/** Two windows side by side hold what one over both holds. */
const tiling: LawOf = (context, name) => {
  const of = textOf(events({ ...context, depth: 1 }));
  const counted = (from: string, to: string): string =>
    `(count of ${of} from ${from} ago to ${to} ago)`;
  const text = `${counted("180 days", "30 days")} + ${counted("30 days", "0 days")} = ${counted("180 days", "0 days")}`;
  const [only] = [name()];
  return { names: [only], rules: [rule(text)], relation: { kind: "everyone", of: [only] } };
};

const topOfTop: LawOf = (context, name) => {
  const by = textOf(
    context.write.subject(context.random.pick(["number", "money", "approx", "large"]), {
      ...context,
      depth: 1,
    }),
  );
  const end = context.random.pick(["top", "bottom"]);
  const [less, more] = context.random.pick([
    ["2", "4"],
    ["10%", "30%"],
    ["1", "1 with ties"],
    ["3", "50"],
  ]);
  return pair(
    "nested",
    [rule(`in ${end} ${less} by ${by}`), rule(`in ${end} ${more} by ${by}`)],
    name,
  );
};

const nestedSamples: LawOf = (_context, name) =>
  pair("nested", [rule('in sample 5% seed "x"'), rule('in sample 60% seed "x"')], name);

/** Each of the last two months is each of two months named by their ends. */
const eachPeriod: LawOf = (context, name) => {
  const of = textOf(events({ ...context, depth: 1 }));
  const each = `has ${of} in each of last 2 months`;
  const alone = `has ${of} in last 1 month and has ${of} from 2 months ago to 1 month ago`;
  return pair("same", [rule(each), rule(alone)], name);
};

const monotone: LawOf = (context, name) => {
  const of = textOf(events({ ...context, depth: 1 }));
  return pair(
    "nested",
    [rule(`has at least 2 ${of} ever`), rule(`has at least 1 ${of} ever`)],
    name,
  );
};
