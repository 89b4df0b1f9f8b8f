import type { Frame, Scalar, ValueType } from "@satsuma/model";
import type { Audience, Delivered, Sink } from "../../sink.ts";
import { customersFromRows } from "../memory/customers.ts";
import { featureFrame } from "../memory/frame.ts";
import { validated } from "../memory/validated.ts";
import { called } from "./called.ts";
import { canonical } from "./canonical.ts";
import { ContractFailure, demand } from "./check.ts";
import { drawnCustomers } from "./drawn-rows.ts";
import type { Destination, SinkTrial, Subject } from "./options.ts";
import { keyType } from "./trial.ts";

type Row = Readonly<Record<string, Scalar>>;

const ROWS_A_BATCH = 25;

/** Where a sink is tried. @throws ContractFailure when the options do not say */
export function sinkTrialOf({ name }: Sink, { options }: Subject): SinkTrial {
  const trial = options.sinks?.[name];
  demand(trial !== undefined, `sink ${name} is not tried: give sinks.${name}`);
  return trial;
}

/** Does some work with a destination of its own, which is taken away again. */
export async function atDestination<Result>(
  sink: Sink,
  subject: Subject,
  work: (destination: Destination) => Promise<Result>,
): Promise<Result> {
  const destination = await sinkTrialOf(sink, subject).destination();
  try {
    return await work(destination);
  } finally {
    await destination.close?.();
  }
}

/** The members it is tried on. */
export const membersOf = (sink: Sink, subject: Subject): readonly Row[] =>
  sinkTrialOf(sink, subject).members ?? drawnMembers(sink);

function drawnMembers(sink: Sink): readonly Row[] {
  const rows = drawnCustomers(typesOf(sink));
  if (sink.delivery === "snapshot") return rows;
  return rows.map((row, i) => ({ ...row, change: i % 2 === 0 ? "entered" : "left" }));
}

/** The first type that a column takes. */
const typesOf = ({ accepts }: Sink): Readonly<Record<string, ValueType>> =>
  Object.fromEntries(
    Object.entries(accepts).map(
      ([
        name,
        {
          types: [kind = "text"],
        },
      ]) => [name, typeOf(kind)],
    ),
  );

function typeOf(kind: ValueType["kind"]): ValueType {
  if (kind === "money") return { kind, currency: "EUR" };
  if (kind === "enum") return { kind, values: ["low", "high"] };
  if (kind === "list") return { kind, of: { kind: "text" } };
  return { kind };
}

/** How a delivery differs from the plain one. */
interface DeliveryOptions {
  readonly rows?: readonly Row[];
  readonly isDryRun?: boolean;
  readonly signal?: AbortSignal;
  /** After how many batches the audience cannot be read any further. */
  readonly breaksAfter?: number;
  /** Called before each batch. */
  readonly onBatch?: () => void;
}

/** Delivers an audience, always under the same key. @throws ContractFailure when the sink changes a batch */
export async function deliver(
  sink: Sink,
  subject: Subject,
  { options: given }: Destination,
  { rows = membersOf(sink, subject), isDryRun = false, ...more }: DeliveryOptions = {},
): Promise<Delivered> {
  const what = `write of sink ${sink.name}`;
  const { signal = new AbortController().signal } = more;
  const options = await validated(sink.options, given);
  const lent: (readonly [Frame, string])[] = [];
  const audience: Audience = {
    segment: "big_spenders",
    asOf: "2026-03-01T00:00:00Z",
    rows: rows.length,
    batches: batches(framesOf(sink, rows), lent, more),
  };
  const delivered = await called(what, subject, () =>
    sink.write(audience, { options, idempotencyKey: "delivery-1", isDryRun, signal }),
  );
  const isChanged = lent.some(([frame, before]) => canonical(frame) !== before);
  if (isChanged) throw new ContractFailure(`${what} changed a batch it was given`);
  return delivered;
}

async function* batches(
  frames: readonly Frame[],
  lent: (readonly [Frame, string])[],
  { breaksAfter = Infinity, onBatch, signal }: DeliveryOptions,
): AsyncGenerator<Frame> {
  for (const [i, frame] of frames.entries()) {
    if (i >= breaksAfter) throw new Error("the audience broke off");
    onBatch?.();
    signal?.throwIfAborted();
    lent.push([frame, canonical(frame)]);
    yield frame;
  }
  if (breaksAfter < Infinity) throw new Error("the audience broke off");
}

function framesOf(sink: Sink, rows: readonly Row[]): Frame[] {
  const change: Record<string, ValueType> = sink.delivery === "changes" ? { change: text } : {};
  const customers = customersFromRows(rows, { ...typesOf(sink), ...change }, keyType(rows));
  return Array.from({ length: Math.ceil(rows.length / ROWS_A_BATCH) }, (_, i) =>
    featureFrame(customers, customers.rows.slice(i * ROWS_A_BATCH, (i + 1) * ROWS_A_BATCH)),
  );
}

const text: ValueType = { kind: "text" };
