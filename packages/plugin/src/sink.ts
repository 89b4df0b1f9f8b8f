import type { Frame, ValueType } from "@satsuma/model";
import type { Schema } from "./schema.ts";

/** Takes an audience somewhere. */
export interface Sink<Options = unknown> {
  readonly name: string;
  /** One sentence. */
  readonly doc: string;
  readonly options: Schema<Options>;
  /** Columns it takes besides `customer`, the key, which it always gets; `*` stands for all others. */
  readonly accepts: Readonly<Record<string, SinkColumn>>;
  /** `snapshot` gets all members each time; `changes` those who came and went, in the column `change` (`entered`, `left`). */
  readonly delivery: "snapshot" | "changes";
  /**
   * Takes all batches, or rejects. Called again with the same key after a failure or a crash: what was delivered under a key
   * must not be delivered twice. @throws SatsumaError when the other side refuses
   */
  write(audience: Audience, run: SinkRun<Options>): Promise<Delivered>;
}

/** A sink with all types that follow from its parts. */
export const defineSink = <Options>(sink: Sink<Options>): Sink<Options> => sink;

/** What a sink makes of a column. */
export interface SinkColumn {
  /** One sentence. */
  readonly doc: string;
  /** Kinds of values it can take. */
  readonly types: readonly ValueType["kind"][];
  readonly isRequired?: boolean;
}

/** Members of a segment, in key order. */
export interface Audience {
  /** Name of the segment. */
  readonly segment: string;
  /** ISO instant it describes. */
  readonly asOf: string;
  /** How many rows there will be. */
  readonly rows: number;
  /** Frames of some thousand rows: `customer`, the columns it was given, and `change` for deliveries of changes. */
  readonly batches: AsyncIterable<Frame>;
}

export interface SinkRun<Options> {
  readonly options: Options;
  /** Equal for the same delivery, tried again. */
  readonly idempotencyKey: string;
  /** True when nothing may be changed: only check that it could be. */
  readonly isDryRun: boolean;
  readonly signal: AbortSignal;
}

/** What came of a delivery. */
export interface Delivered {
  readonly accepted: number;
  readonly rejected: readonly { readonly customer: string; readonly reason: string }[];
  /** Where it went, in a few words: a path, an address without secrets. */
  readonly where: string;
}
