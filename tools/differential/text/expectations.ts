import type { Random } from "../random.ts";
import { listed, say } from "./piece.ts";
import type { Piece } from "./piece.ts";

/** `expect segment as of … includes { … }`: what an author thinks of customers made up for the purpose. */
export function expectation(segment: string, random: Random): Piece {
  const asOf = random.pick(["2026-03-01", "2025-10-26T02:30", "2024-02-29T00:00Z"]);
  const examples = [example("includes", random), example("excludes", random)];
  return say("declaration", "expect")`expect ${segment} as of ${asOf}${listed(examples, "")}`;
}

function example(outcome: "includes" | "excludes", random: Random): Piece {
  const title = random.percent(50) ? ' "somebody"' : "";
  const attributes = random.some(facts, 0).map(entry);
  const events = [entry(random.pick(rows))];
  const object = say("object")`{ ${listed([...attributes, ...events])} }`;
  return say("example", outcome)` ${outcome}${title} ${object}`;
}

const entry = ([production, text]: readonly [string, string]): Piece =>
  say("entry", production)`${text}`;

const facts = [
  ["datum literal", "vip: true"],
  ["datum literal", "points: 2.5"],
  ["datum literal", "balance: 10 EUR"],
  ["datum literal", "birth_date: 2004-02-29"],
  ["datum unknown", "country: unknown"],
  ["datum list", 'interests: ["web", "it\'s"]'],
  ["datum point", "home: (52.5, 13.4)"],
] as const;

const rows = [
  [
    "datum object",
    'orders: [ { at: 2025-12-31T23:59, amount: 5 EUR, channel: "web" }, { at: 2025-07-01 } ]',
  ],
  ["datum object", "visits: [ { seen_at: 2026-02-28T22:00Z } ]"],
  ["datum list", "orders: []"],
] as const;
