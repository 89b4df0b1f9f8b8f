import type { Diagnostic } from "@satsuma/model";
import type { Measure } from "@satsuma/plugin";

/** A model as it is kept. */
export interface StoredModel {
  readonly version: number;
  readonly asOf: string;
  readonly model: unknown;
  readonly quality: Readonly<Record<string, Measure>>;
  readonly warnings: readonly Diagnostic[];
}
