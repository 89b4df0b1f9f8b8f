import type { PreparedDelivery, Work } from "@satsuma/engine";
import type { JobRequest, Works } from "@satsuma/http";
import { SatsumaError } from "@satsuma/model";

/** What is kept of a sending beside the job. */
export interface KeptDelivery {
  /** Undefined before it was prepared. */
  readonly delivery: PreparedDelivery | undefined;
  /** It is on the disk when this returns. */
  readonly keep: (delivery: PreparedDelivery) => void;
}

/**
 * Sends an audience: what was kept ready before a failure or a crash is handed over once more, with the same content under the same key,
 * so that the receiver can leave out what it has.
 */
export async function handOver(
  { segment, sink, ...rest }: Extract<JobRequest, { kind: "send" }>,
  works: Pick<Works, "prepareSend" | "deliver">,
  { work, delivery: known, keep }: KeptDelivery & { readonly work: Work },
): Promise<unknown> {
  const { kind: _, isDryRun: _isDryRun, ...options } = rest;
  const delivery = known ?? (await works.prepareSend(segment, sink, { ...options, ...work }));
  if (known === undefined) keep(delivery);
  try {
    return await works.deliver(delivery.id, work);
  } catch (error) {
    if (error instanceof SatsumaError && error.code === "SEND_DELIVERY") return toldOf(delivery);
    throw error;
  }
}

/** Of a delivery that was carried out before a crash kept what the sink said from being kept. */
function toldOf(delivery: PreparedDelivery): unknown {
  const { id: _, ...rest } = delivery;
  return { ...rest, isDryRun: false };
}
