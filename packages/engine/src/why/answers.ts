import type { Fact } from "@satsuma/ir";
import type { Scalar } from "@satsuma/model";
import { name, raw, sql } from "@satsuma/sql";
import type { Output } from "@satsuma/sql";
import type { TraitWriter } from "../methods/score.ts";
import { fillTable } from "../queries/fill-table.ts";
import { dropTable } from "../queries/new-table.ts";
import { at, numberAt } from "../queries/read.ts";
import { cancel } from "../queries/session.ts";
import type { Session } from "../queries/session.ts";
import type { Asked } from "./asked.ts";
import { factOf } from "./fact.ts";

/** What the whole population says of one customer. */
export interface Answers {
  /** By the name of the question. */
  readonly facts: Readonly<Record<string, Fact>>;
  /** For rankings: where the customer stands, if ranked at all. */
  readonly standings: ReadonlyMap<string, { readonly place: number; readonly of: number }>;
}

const table = ["satsuma", "answers"] as const;

/** Answers questions that need all customers, in one scan of them; what it keeps is gone afterwards. */
export async function answersFor(
  key: Scalar,
  asked: ReadonlyMap<Asked, string>,
  { session, traits }: { session: Session; traits: TraitWriter },
): Promise<Answers> {
  if (asked.size === 0) return { facts: {}, standings: new Map() };
  const outputs = [...asked].flatMap(([node, column]) => outputsFor(node, column, traits));
  try {
    await fillTable(session, table, outputs, "measuring everyone");
    return {
      facts: await factsOf(key, asked, session),
      standings: await placesOf(key, asked, session),
    };
  } finally {
    await dropTable(session, table);
  }
}

function outputsFor(node: Asked, column: string, traits: TraitWriter): Output[] {
  if (node.kind !== "rank") return [{ name: column, kind: "value", value: traits.value(node) }];
  const { by, per, among } = node;
  const cond = (part: string, of: NonNullable<typeof among>): Output => ({
    name: column + part,
    kind: "cond",
    cond: traits.cond(of),
  });
  return [
    cond("", node),
    { name: `${column}_by`, kind: "value", value: traits.value(by) },
    ...(per ? [{ name: `${column}_per`, kind: "value" as const, value: traits.value(per) }] : []),
    ...(among ? [cond("_among", among)] : []),
  ];
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
  const entries = [...asked.values()].flatMap((column) => {
    const fact = factOf(at(frame, column));
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
