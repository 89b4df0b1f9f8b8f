import type { Scalar } from "@satsuma/model";
import type { Delivered } from "@satsuma/plugin";

/** What came of sending an audience somewhere. */
export interface SendResult {
  readonly segment: string;
  /** `files.folder`. */
  readonly sink: string;
  /** ISO instant of the audience. */
  readonly asOf: string;
  readonly isDryRun: boolean;
  /** Members that are not sent as they are in a segment that the config suppresses. */
  readonly suppressed: number;
  /** What the sink gets: all members, or those who came and went, as it wants. */
  readonly rows: number;
  /** Against what was last delivered there. */
  readonly difference: DeliveryDifference;
  readonly delivered: Delivered;
}

/** How an audience differs from the one that the same sink got last of the same segment and with the same options. */
export interface DeliveryDifference {
  /** ISO instant of what was delivered last; null where nothing was: all are added then. */
  readonly since: string | null;
  readonly added: number;
  readonly removed: number;
  /** Still there, with other values. */
  readonly changed: number;
  readonly same: number;
  /** The first of those that differ, by key. */
  readonly examples: readonly RecordDifference[];
}

/** One record that differs. */
export interface RecordDifference {
  readonly customer: Scalar;
  readonly change: "added" | "removed" | "changed";
  /** Columns by what the sink calls them; of changed ones those that differ. Absent where there was, or is, none. */
  readonly before?: Readonly<Record<string, Scalar>>;
  readonly after?: Readonly<Record<string, Scalar>>;
}

/** A delivery that is ready and kept: it can be carried out, and again after a failure or a crash, with the same content. */
export interface PreparedDelivery {
  /** What the sink is told as its idempotency key. */
  readonly id: string;
  readonly segment: string;
  readonly sink: string;
  /** ISO instant of the audience. */
  readonly asOf: string;
  readonly suppressed: number;
  readonly rows: number;
  readonly difference: DeliveryDifference;
}
