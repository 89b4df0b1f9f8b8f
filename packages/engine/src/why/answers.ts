import type { Fact, Value } from "@satsuma/ir";
import type { Frame, Scalar } from "@satsuma/model";
import { compileScan, name, raw, sql } from "@satsuma/sql";
import type { Output } from "@satsuma/sql";
import type { TraitWriter } from "../methods/score.ts";
import { fillTable } from "../queries/fill-table.ts";
import { dropTable } from "../queries/new-table.ts";
import { at, numberAt } from "../queries/read.ts";
import { cancel } from "../queries/session.ts";
import type { Session } from "../queries/session.ts";
import { lastPlaceOf, percentilePlaceOf } from "./among-all.ts";
import type { LastPlace, PercentilePlace } from "./among-all.ts";
import type { Asked } from "./asked.ts";
import { factOf } from "./fact.ts";

/** What the whole population says of one customer. */
export interface Answers {
  /** For rankings: how good the last one is who is in, the others as they are. */
  readonly lastPlaces: ReadonlyMap<string, LastPlace>;
  /** For percentiles: where they lie among the others. */
  readonly percentiles: ReadonlyMap<string, PercentilePlace>;
  /** By the name of the question. */
  readonly facts: Readonly<Record<string, Fact>>;
  /** For rankings: where the customer stands, if ranked at all. */
  readonly standings: ReadonlyMap<string, { readonly place: number; readonly of: number }>;
}

const table = ["satsuma", "answers"] as const;

/**
 * Answers what one customer's data does not: traits in one scan of that customer, and where it stands among all in one scan of
 * everyone; what that keeps is gone afterwards.
 */
export async function answersFor(
  key: Scalar,
  asked: ReadonlyMap<Asked, string>,
  context: { readonly session: Session; readonly traits: TraitWriter },
): Promise<Answers> {
  const own = new Map([...asked].filter(([{ kind }]) => kind === "trait"));
  const all = new Map([...asked].filter(([{ kind }]) => kind !== "trait"));
  const facts = own.size === 0 ? {} : await ownFacts(key, own, context);
  const among = all.size === 0 ? none : await answersAmongAll(key, all, context);
  return { ...among, facts: { ...facts, ...among.facts } };
}

interface Asking {
  readonly session: Session;
  readonly traits: TraitWriter;
}

/** The traits of one customer. */
async function ownFacts(
  key: Scalar,
  asked: ReadonlyMap<Asked, string>,
  { session, traits }: Asking,
): Promise<Record<string, Fact>> {
  const { layout, until, warehouse, work } = session;
  const outputs = [...asked].flatMap(([node, column]) => outputsFor(node, column, traits));
  const request = { layout, outputs, asOf: until, customer: String(key) };
  const frame = await warehouse.query(compileScan(request, warehouse.dialect), cancel(work));
  return factsIn(frame, asked);
}

async function answersAmongAll(
  key: Scalar,
  asked: ReadonlyMap<Asked, string>,
  { session, traits }: Asking,
): Promise<Answers> {
  const outputs = [...asked].flatMap(([node, column]) => outputsFor(node, column, traits));
  const all = { table, key, session };
  try {
    await fillTable(session, table, outputs, "measuring everyone");
    return {
      facts: await factsOf(key, asked, session),
      standings: await placesOf(key, asked, session),
      lastPlaces: await each(asked, "rank", (node, column) => lastPlaceOf(node, column, all)),
      percentiles: await each(asked, "percentile", (node, column) =>
        percentilePlaceOf(node, column, all),
      ),
    };
  } finally {
    await dropTable(session, table);
  }
}

const none: Answers = {
  facts: {},
  standings: new Map(),
  lastPlaces: new Map(),
  percentiles: new Map(),
};

/** What is found for each question of a kind, by its name. */
async function each<Kind extends Asked["kind"], Found>(
  asked: ReadonlyMap<Asked, string>,
  kind: Kind,
  find: (node: Extract<Asked, { kind: Kind }>, column: string) => Promise<Found>,
): Promise<ReadonlyMap<string, Found>> {
  const found = new Map<string, Found>();
  for (const [node, column] of asked)
    if (isOf(node, kind)) found.set(column, await find(node, column));
  return found;
}

const isOf = <Kind extends Asked["kind"]>(
  node: Asked,
  kind: Kind,
): node is Extract<Asked, { kind: Kind }> => node.kind === kind;

/** The columns in which a question is answered for everyone, and what everyone's place follows from. */
export function outputsFor(node: Asked, column: string, traits: TraitWriter): Output[] {
  const own: Output =
    node.kind === "rank"
      ? { name: column, kind: "cond", cond: traits.cond(node) }
      : { name: column, kind: "value", value: traits.value(node) };
  return [own, ...partsFor(node, column, traits)];
}

/** What everyone's place follows from. */
function partsFor(node: Asked, column: string, traits: TraitWriter): Output[] {
  if (node.kind === "trait") return [];
  const { among } = node;
  const value = (part: string, of: Value): Output => ({
    name: column + part,
    kind: "value",
    value: traits.value(of),
  });
  const takesPart: Output[] = among
    ? [{ name: `${column}_among`, kind: "cond", cond: traits.cond(among) }]
    : [];
  if (node.kind === "percentile") return [value("_of", node.of), ...takesPart];
  return [value("_by", node.by), ...(node.per ? [value("_per", node.per)] : []), ...takesPart];
}

async function factsOf(
  key: Scalar,
  asked: ReadonlyMap<Asked, string>,
  { warehouse, work }: Session,
): Promise<Record<string, Fact>> {
  const frame = await warehouse.query(
    sql`SELECT * FROM ${name(...table)} WHERE ${isCustomer(key)}`,
    cancel(work),
  );
  return factsIn(frame, asked);
}

/** The answers in one row, by the name of the question. */
export function factsIn(
  frame: Frame,
  asked: ReadonlyMap<Asked, string>,
  row = 0,
): Record<string, Fact> {
  const entries = [...asked.values()].flatMap((column) => {
    const fact = factOf(at(frame, column, row));
    return fact === undefined ? [] : [[column, fact] as const];
  });
  return Object.fromEntries(entries);
}

async function placesOf(
  key: Scalar,
  asked: ReadonlyMap<Asked, string>,
  { warehouse, work }: Session,
): Promise<Answers["standings"]> {
  const places = new Map<string, { place: number; of: number }>();
  for (const [node, column] of asked) {
    if (node.kind !== "rank") continue;
    const group = node.per ? sql`PARTITION BY ${name(`${column}_per`)}` : sql``;
    const among = node.among ? sql`AND ${name(`${column}_among`)}` : sql``;
    const by = name(`${column}_by`);
    const order = sql`ORDER BY ${by} ${raw(node.end === "top" ? "DESC" : "ASC")}, key`;
    const frame = await warehouse.query(
      sql`SELECT place, total FROM (SELECT key, row_number() OVER (${group} ${order}) AS place, count(*) OVER (${group}) AS total FROM ${name(...table)} WHERE ${by} IS NOT NULL ${among}) AS ranked WHERE ${isCustomer(key)}`,
      cancel(work),
    );
    if (frame.length === 1)
      places.set(column, { place: numberAt(frame, "place"), of: numberAt(frame, "total") });
  }
  return places;
}

/** Keys are whole numbers or text, which are told apart as text. */
const isCustomer = (key: Scalar) => sql`CAST(key AS text) = ${String(key)}`;
