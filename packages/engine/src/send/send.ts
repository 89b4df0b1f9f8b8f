import { SatsumaError } from "@satsuma/model";
import type { Delivered } from "@satsuma/plugin";
import type { SendOptions } from "../project-options.ts";
import { handOver, settle } from "./deliver.ts";
import { findSink } from "./find-sink.ts";
import {
  createDeliveries,
  dropOldDeliveries,
  isLastSent,
  keepDelivery,
  keptDelivery,
} from "./kept-deliveries.ts";
import type { KeptDelivery } from "./kept-deliveries.ts";
import { prepare } from "./prepare.ts";
import type { PreparedDelivery, SendResult } from "./send-result.ts";
import type { Delivering, Sending } from "./sending.ts";
import { sinkOptions } from "./sink-options.ts";

/**
 * Hands the audience of a segment, or those who came and went since the last time, to a sink.
 *
 * @throws SatsumaError `SEND_SINK`, `SEND_OPTION`, `SEND_COLUMN`, or what the sink failed with
 */
export async function send(
  segment: string,
  wanted: string,
  options: SendOptions,
  sending: Sending,
): Promise<SendResult> {
  if (options.isDryRun === true) return tryOut(segment, wanted, options, sending);
  const { id } = await prepareSend(segment, wanted, options, sending);
  return deliver(id, sending);
}

/** Keeps an audience ready for a sink, in the place of one to the same sink that was not delivered. @throws SatsumaError as `send` */
export async function prepareSend(
  segment: string,
  wanted: string,
  options: SendOptions,
  sending: Sending,
): Promise<PreparedDelivery> {
  const { warehouse } = sending;
  const delivery = await prepared(segment, wanted, options, sending);
  await warehouse.transaction(() => keepDelivery(warehouse, delivery));
  await dropOldDeliveries(warehouse);
  return toldOf(delivery);
}

/**
 * Carries out a delivery that was prepared.
 *
 * @throws SatsumaError `SEND_DELIVERY` where it was carried out already, `SEND_REPLACED` where a later one took its place, and as `send`
 */
export async function deliver(id: string, sending: Delivering): Promise<SendResult> {
  const { warehouse, host } = sending;
  await createDeliveries(warehouse);
  const delivery = await keptDelivery(warehouse, id);
  if (delivery === undefined) throw notWaiting(id, await isLastSent(warehouse, id));
  const found = findSink(delivery.sink, host);
  const delivered = await handOver(delivery, found, { isDryRun: false }, sending);
  await settle(delivery, delivered, warehouse);
  await dropOldDeliveries(warehouse);
  return resultOf(delivery, delivered, false);
}

async function tryOut(
  segment: string,
  wanted: string,
  options: SendOptions,
  sending: Sending,
): Promise<SendResult> {
  try {
    const delivery = await prepared(segment, wanted, options, sending);
    const found = findSink(delivery.sink, sending.host);
    const delivered = await handOver(delivery, found, { isDryRun: true }, sending);
    return resultOf(delivery, delivered, true);
  } finally {
    await dropOldDeliveries(sending.warehouse);
  }
}

async function prepared(
  segment: string,
  wanted: string,
  options: SendOptions,
  sending: Sending,
): Promise<KeptDelivery> {
  const found = findSink(wanted, sending.host);
  await sinkOptions(found, options.options ?? {});
  await createDeliveries(sending.warehouse);
  return prepare(segment, found, options, sending);
}

const toldOf = (delivery: KeptDelivery): PreparedDelivery => {
  const { id, segment, sink, asOf, suppressed, rows, difference } = delivery;
  return { id, segment, sink, asOf, suppressed, rows, difference };
};

function resultOf(delivery: KeptDelivery, delivered: Delivered, isDryRun: boolean): SendResult {
  const { segment, sink, asOf, suppressed, rows, difference } = delivery;
  return { segment, sink, asOf, isDryRun, suppressed, rows, difference, delivered };
}

const notWaiting = (id: string, wasSent: boolean): SatsumaError =>
  wasSent
    ? new SatsumaError("SEND_DELIVERY", `the delivery ${id.slice(0, 12)} was carried out already`, {
        help: "the sink has it: send the segment again when it has changed",
      })
    : new SatsumaError("SEND_REPLACED", `the delivery ${id.slice(0, 12)} does not wait any more`, {
        help: "a later one of the same segment to the same sink took its place: nothing is to be done",
      });
