import { createHash } from "node:crypto";
import { name, sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import { countAudience, publishedAudience } from "../audience/published-audience.ts";
import type { PublishedAudience } from "../audience/published-audience.ts";
import { stableJson } from "../methods/stable-json.ts";
import type { SendOptions } from "../project-options.ts";
import { numberAt } from "../queries/read.ts";
import { cancel } from "../queries/session.ts";
import { audienceQuery, changesQuery } from "./audience-query.ts";
import type { Sent } from "./audience-query.ts";
import { differenceOf, turnedSince } from "./difference.ts";
import type { FoundSink } from "./find-sink.ts";
import { sentTo } from "./kept-deliveries.ts";
import type { KeptDelivery, SentAudience } from "./kept-deliveries.ts";
import type { Sending } from "./sending.ts";
import { sentColumns } from "./sent-columns.ts";
import { traitTypes } from "./trait-types.ts";

/**
 * Puts the audience of a segment, as the last run left it, into a table of its own, so that what is delivered stays the same however
 * often it is tried and whatever is run meanwhile.
 */
export async function prepare(
  segment: string,
  found: FoundSink,
  options: SendOptions,
  sending: Sending,
): Promise<KeptDelivery> {
  const { warehouse, work } = sending;
  const { audience, sent } = await chosen(segment, found, options, sending);
  const target = hashOf([found.name, segment, options.options ?? {}]);
  const before = await sentTo(warehouse, target);
  const id = keyOf(audience, { found, options, before });
  const tables = tablesOf(id, found, before);
  const columns = sent.columns.map((column) => column.name);
  const now = { audience: tables.audience, columns };
  await fill(tables.audience, audienceQuery(sent), sending);
  const turned = turnedSince(now, before);
  if (tables.changes !== undefined) await fill(tables.changes, changesQuery(turned, sent), sending);
  const { asOf, suppressed } = await countAudience(audience, warehouse, work);
  return {
    id,
    target,
    segment,
    sink: found.name,
    asOf,
    suppressed,
    rows: await rowsIn(tables.changes ?? tables.audience, sending),
    difference: await differenceOf(now, before, warehouse),
    options: options.options ?? {},
    columns,
    ...tables,
  };
}

/** Who is meant and what goes with them, checked against what the sink takes. */
async function chosen(
  segment: string,
  found: FoundSink,
  options: SendOptions,
  { warehouse, config, program, catalogue, layout }: Sending,
): Promise<{ readonly audience: PublishedAudience; readonly sent: Sent }> {
  const rules = () => Promise.resolve(program.segments.map((each) => each.name));
  const audience = await publishedAudience(segment, { warehouse, config, rules }, options);
  const traits = traitTypes(audience.run.result.traits, catalogue);
  const sendable = { attributes: catalogue.customer.attributes, layout, traits };
  const columns = sentColumns(options.columns ?? [], found, sendable);
  return { audience, sent: { audience, layout, columns } };
}

interface Told {
  readonly found: FoundSink;
  readonly options: SendOptions;
  readonly before: SentAudience | undefined;
}

/** Equal for the same run, audience, sink, options and columns; for changes also what they are reckoned from. */
function keyOf(
  { segment, run, suppressed }: PublishedAudience,
  { found, options, before }: Told,
): string {
  const since = found.sink.delivery === "changes" ? (before?.audience ?? "nothing") : "all";
  return hashOf([
    [run.run, run.asOf, run.dataId, segment, [...suppressed.keys()]],
    [found.name, options.options ?? {}, options.columns ?? []],
    since,
  ]);
}

const hashOf = (parts: readonly unknown[]): string =>
  createHash("sha256").update(stableJson(parts)).digest("hex");

/** Tables for a delivery that are not those of what was sent last, also where it is the same delivery once more. */
function tablesOf(
  id: string,
  { sink }: FoundSink,
  before: SentAudience | undefined,
): Pick<KeptDelivery, "audience" | "changes"> {
  const first = `${id.slice(0, 16)}a`;
  const own = before?.audience === `audience_${first}` ? `${id.slice(0, 16)}b` : first;
  return {
    audience: `audience_${own}`,
    ...(sink.delivery === "changes" ? { changes: `changes_${own}` } : {}),
  };
}

async function fill(table: string, rows: Fragment, { warehouse, work }: Sending): Promise<void> {
  await warehouse.execute(sql`DROP TABLE IF EXISTS ${name("satsuma", table)}`);
  await warehouse.execute(sql`CREATE TABLE ${name("satsuma", table)} AS ${rows}`, cancel(work));
}

async function rowsIn(table: string, { warehouse }: Sending): Promise<number> {
  return numberAt(
    await warehouse.query(sql`SELECT count(*) AS n FROM ${name("satsuma", table)}`),
    "n",
  );
}
