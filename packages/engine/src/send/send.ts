import { createHash } from "node:crypto";
import type { Frame } from "@satsuma/model";
import { sql } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import type { Delivered } from "@satsuma/plugin";
import { z } from "zod";
import { fault } from "../host/fault.ts";
import { guarded } from "../host/guard.ts";
import { pluginError } from "../host/plugin-error.ts";
import { stableJson } from "../methods/stable-json.ts";
import { numberAt } from "../queries/read.ts";
import { cancel } from "../queries/session.ts";
import type { Session } from "../queries/session.ts";
import type { SendOptions } from "../project-options.ts";
import type { SendResult } from "./send-result.ts";
import { publishedSegment } from "../queries/members.ts";
import { changesOf, membersOf } from "./audience-query.ts";
import { findSink } from "./find-sink.ts";
import type { FoundSink } from "./find-sink.ts";
import { sentColumns } from "./sent-columns.ts";
import { sinkOptions } from "./sink-options.ts";
import { traitTypes } from "./trait-types.ts";

/** What a delivery needs of a project that is open. */
export type Sending = Pick<
  Session,
  "host" | "warehouse" | "catalogue" | "layout" | "work" | "program"
>;

/**
 * Hands the members of a segment, or those who came and went with the last run, to a sink.
 *
 * @throws SatsumaError `SEND_SINK`, `SEND_OPTION`, `SEND_COLUMN`, or what the sink failed with
 */
export async function send(
  segment: string,
  wanted: string,
  { options = {}, columns: chosen = [], isDryRun = false }: SendOptions,
  sending: Sending,
): Promise<SendResult> {
  const found = findSink(wanted, sending.host);
  const { catalogue, layout, program } = sending;
  const checked = await sinkOptions(found, options);
  const names = () => Promise.resolve(program.segments.map(({ name }) => name));
  const { run, flag } = await publishedSegment(sending.warehouse, segment, names);
  const traits = traitTypes(run.result.traits, catalogue);
  const sendable = { attributes: catalogue.customer.attributes, layout, traits };
  const columns = sentColumns(chosen, found, sendable);
  const isChanges = found.sink.delivery === "changes";
  const query = (isChanges ? changesOf : membersOf)({ segment, flag, run, layout, columns });
  const rows = await countOf(query, sending);
  const asOf = run.result.segments.find(({ name }) => name === segment)?.asOf ?? run.asOf;
  const idempotencyKey = keyOf([
    run.run,
    run.asOf,
    run.dataId,
    segment,
    found.name,
    options,
    chosen,
  ]);
  const delivered = await written(
    found,
    { segment, asOf, rows, batches: batches(query, sending) },
    { options: checked, idempotencyKey, isDryRun },
    sending,
  );
  return { segment, sink: found.name, asOf, isDryRun, rows, delivered };
}

async function countOf(query: Fragment, { warehouse, work }: Sending): Promise<number> {
  const frame = await warehouse.query(
    sql`SELECT count(*) AS n FROM (${query}) AS audience`,
    cancel(work),
  );
  return numberAt(frame, "n");
}

/** Equal for the same run, segment, sink, options and columns. */
const keyOf = (parts: readonly unknown[]): string =>
  createHash("sha256").update(stableJson(parts)).digest("hex");

async function* batches(query: Fragment, { warehouse, work }: Sending): AsyncIterable<Frame> {
  let done = 0;
  for await (const frame of warehouse.stream(query, cancel(work))) {
    yield frame;
    done += frame.length;
    work.progress?.({ stage: "sending", done });
  }
}

type Write = FoundSink["sink"]["write"];

/** How long a delivery may take. */
const sendLimitMs = 3_600_000;

async function written(
  { sink, plugin, name }: FoundSink,
  audience: Parameters<Write>[0],
  run: Omit<Parameters<Write>[1], "signal">,
  { work }: Sending,
): Promise<Delivered> {
  const signal = work.signal ?? new AbortController().signal;
  const delivered = await guarded(
    plugin,
    `sending to ${name}`,
    () => sink.write(audience, { ...run, signal }),
    { signal, limitMs: sendLimitMs },
  );
  const problem = fault(shape, delivered) ?? tooMany(delivered, audience.rows);
  if (problem === undefined) return delivered;
  throw pluginError(
    "PLUGIN_RESULT",
    plugin,
    `what ${name} says of its delivery is not right: ${problem}`,
  );
}

const shape = z.looseObject({
  accepted: z.int().min(0),
  rejected: z.array(z.looseObject({ customer: z.string(), reason: z.string() })),
  where: z.string(),
});

const tooMany = ({ accepted, rejected }: Delivered, rows: number): string | undefined =>
  accepted + rejected.length > rows
    ? `${accepted} accepted and ${rejected.length} rejected, of ${rows}`
    : undefined;
