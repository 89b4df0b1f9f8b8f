import type { Facts } from "@satsuma/ir";
import type { Subject } from "@satsuma/language";
import type { Frame } from "@satsuma/model";
import { compileScan, join, name, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import { at } from "../../queries/read.ts";
import { cancel } from "../../queries/session.ts";
import type { Session } from "../../queries/session.ts";
import { informed } from "../case.ts";
import { factOf } from "../fact.ts";
import type { Posed } from "../posed.ts";
import { factsAt, ruleColumns, selected } from "../rule-columns.ts";
import type { Read } from "../rule-columns.ts";
import { streamAnswers } from "./answers-of-all.ts";
import { inStep } from "./in-step.ts";
import type { InStep } from "./in-step.ts";

/**
 * Every customer, in key order, with all that rules ask of it: one query for customers and one for each table of events, read in
 * step, so that one customer at a time is held.
 *
 * @param answers the table in which the questions are answered
 */
export async function* everyCustomer(
  { prepared: { session }, questions, resolved }: Posed,
  answers: readonly string[] | undefined,
): AsyncGenerator<Subject> {
  const columns = ruleColumns(resolved, session);
  const events = Object.entries(columns.events).map(
    ([event, fields]) => [event, eventsInOrder(event, fields, session)] as const,
  );
  const facts = answers && streamAnswers(answers, questions, session);
  for await (const frame of customersInOrder(columns.attributes, session)) {
    for (let row = 0; row < frame.length; row += 1) {
      const key = String(factOf(at(frame, "key", row)));
      const attributes = factsAt(frame, row, columns.attributes);
      const subject = { key, attributes, events: await eventsOf(key, events) };
      const [own = {}] = (await facts?.of(key)) ?? [];
      yield informed(subject, own);
    }
  }
  for (const [, rows] of events) await rows.end();
  await facts?.end();
}

async function eventsOf(
  key: string,
  tables: readonly (readonly [string, InStep<Facts>])[],
): Promise<Subject["events"]> {
  const events: Record<string, readonly Facts[]> = {};
  for (const [event, rows] of tables) events[event] = await rows.of(key);
  return events;
}

function customersInOrder(attributes: Read, session: Session): AsyncIterable<Frame> {
  const { warehouse, layout, work } = session;
  const key = sql`c.${name(layout.customers.key)}`;
  const own = [sql`${key} AS key`, ...selected(attributes, (column) => sql`c.${name(column)}`)];
  return warehouse.stream(
    sql`SELECT ${join(own, ", ")} FROM ${known(session)} ORDER BY ${key}`,
    cancel(work),
  );
}

function eventsInOrder(event: string, fields: Read, session: Session): InStep<Facts> {
  const { warehouse, layout, work } = session;
  const place = layout.events[event];
  if (place === undefined) throw new RangeError(`event must be in the layout, got ${event}`);
  const { customers } = layout;
  const whose =
    place.ordinal === undefined || customers.ordinal === undefined
      ? sql`CAST(e.${name(place.customer)} AS text) = CAST(c.${name(customers.key)} AS text)`
      : sql`e.${name(place.ordinal)} = c.${name(customers.ordinal)}`;
  const key = sql`c.${name(customers.key)}`;
  const own = [sql`${key} AS key`, ...selected(fields, (column) => sql`e.${name(column)}`)];
  const frames = warehouse.stream(
    sql`SELECT ${join(own, ", ")} FROM ${known(session)} JOIN ${name(...place.table)} AS e ON ${whose} ORDER BY ${key}`,
    cancel(work),
  );
  return inStep(frames, (frame, row) => factsAt(frame, row, fields));
}

/** The customers there are as of the session's instant, as `c`. */
function known({ layout, until, warehouse }: Session): Fragment {
  const { table, key } = layout.customers;
  const scan = compileScan({ layout, outputs: [], asOf: until }, warehouse.dialect);
  return sql`${name(...table)} AS c JOIN (${scan}) AS found ON found.key = c.${name(key)}`;
}
