import type { Frame } from "@satsuma/model";
import type { Delivered } from "@satsuma/plugin";
import { join, name, sql } from "@satsuma/sql";
import type { Warehouse } from "@satsuma/sql";
import { z } from "zod";
import { fault } from "../host/fault.ts";
import { guarded } from "../host/guard.ts";
import { pluginError } from "../host/plugin-error.ts";
import { cancel } from "../queries/session.ts";
import type { FoundSink } from "./find-sink.ts";
import { keepSent, sentTo } from "./kept-deliveries.ts";
import type { KeptDelivery, SentAudience } from "./kept-deliveries.ts";
import type { Delivering } from "./sending.ts";
import { sinkOptions } from "./sink-options.ts";

/** How long a delivery may take. */
const sendLimitMs = 3_600_000;

/** Hands a prepared delivery to its sink. Nothing is kept of it. */
export async function handOver(
  delivery: KeptDelivery,
  found: FoundSink,
  { isDryRun }: { readonly isDryRun: boolean },
  sending: Delivering,
): Promise<Delivered> {
  const { sink, plugin, name: sinkName } = found;
  const { segment, asOf, rows, id: idempotencyKey } = delivery;
  const options = await sinkOptions(found, delivery.options);
  const signal = sending.work.signal ?? new AbortController().signal;
  const audience = { segment, asOf, rows, batches: batches(delivery, sending) };
  const delivered = await guarded(
    plugin,
    `sending to ${sinkName}`,
    () => sink.write(audience, { options, idempotencyKey, isDryRun, signal }),
    { signal, limitMs: sendLimitMs },
  );
  const problem = fault(shape, delivered) ?? tooMany(delivered, rows);
  if (problem === undefined) return delivered;
  throw pluginError(
    "PLUGIN_RESULT",
    plugin,
    `what ${sinkName} says of its delivery is not right: ${problem}`,
  );
}

/**
 * Keeps what was delivered as what the target got last: the next delivery is reckoned from it. Those whom the sink did not take are
 * not part of it, so that they are told again the next time.
 */
export async function settle(
  delivery: KeptDelivery,
  { rejected }: Delivered,
  warehouse: Warehouse,
): Promise<void> {
  const before = await sentTo(warehouse, delivery.target);
  await warehouse.transaction(async () => {
    for (let from = 0; from < rejected.length; from += 1000) {
      const keys = rejected.slice(from, from + 1000).map(({ customer }) => customer);
      await takeBack(keys, delivery, before, warehouse);
    }
    await keepSent(warehouse, delivery);
  });
}

/** Makes some customers what they were at the delivery before: not there, or, where they should have left, still there. */
async function takeBack(
  keys: readonly string[],
  { audience, changes }: KeptDelivery,
  before: SentAudience | undefined,
  warehouse: Warehouse,
): Promise<void> {
  const table = name("satsuma", audience);
  const areThese = sql`CAST(customer AS text) IN (${join(
    keys.map((key) => sql`${key}`),
    ", ",
  )})`;
  await warehouse.execute(sql`DELETE FROM ${table} WHERE ${areThese}`);
  if (changes === undefined || before === undefined) return;
  await warehouse.execute(
    sql`INSERT INTO ${table} (customer) SELECT customer FROM ${name("satsuma", before.audience)} WHERE ${areThese}`,
  );
}

async function* batches(
  { audience, changes = audience }: KeptDelivery,
  { warehouse, work }: Delivering,
): AsyncIterable<Frame> {
  let done = 0;
  const rows = sql`SELECT * FROM ${name("satsuma", changes)} ORDER BY customer`;
  for await (const frame of warehouse.stream(rows, cancel(work))) {
    yield frame;
    done += frame.length;
    work.progress?.({ stage: "sending", done });
  }
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
