import { SatsumaError } from "@satsuma/model";
import type { Work } from "@satsuma/engine";

/** What was found out, or why it could not be: one part of a report that fails keeps no other from being told. */
export type Told<Found> =
  | { readonly found: Found; readonly failure?: undefined }
  | { readonly found?: undefined; readonly failure: ToldFailure };

export interface ToldFailure {
  readonly code: string;
  readonly message: string;
}

/** An error with a code is told in its place; being stopped, and any fault of ours, ends the report. */
export async function told<Found>(
  { signal }: Work,
  work: () => Promise<Found>,
): Promise<Told<Found>> {
  try {
    return { found: await work() };
  } catch (error) {
    if (!(error instanceof SatsumaError) || signal?.aborted === true) throw error;
    return { failure: { code: error.code, message: error.message } };
  }
}
