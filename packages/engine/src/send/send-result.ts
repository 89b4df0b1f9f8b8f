import type { Delivered } from "@satsuma/plugin";

/** What came of sending an audience somewhere. */
export interface SendResult {
  readonly segment: string;
  readonly sink: string;
  readonly asOf: string;
  readonly isDryRun: boolean;
  readonly rows: number;
  readonly delivered: Delivered;
}
