import { SatsumaError } from "@satsuma/model";
import type { Method } from "../../method.ts";
import type { Contributions } from "../../plugin.ts";
import type { Source } from "../../source.ts";
import { setUp } from "../memory/set-up.ts";
import { demand } from "./check.ts";
import type { Subject } from "./options.ts";

/** Sets the plugin up, does some work with what it contributes, and closes it again whatever happens. */
export async function withContributions<Result>(
  { plugin, options }: Subject,
  work: (contributions: Contributions) => Promise<Result>,
): Promise<Result> {
  const { contributions, close } = await setUp(plugin, options.config, options);
  try {
    return await work(contributions);
  } finally {
    await close();
  }
}

/** Tries something on every method. */
export const eachMethod = (subject: Subject, attempt: (method: Method) => Promise<void>) =>
  withContributions(subject, async ({ methods = [] }) => {
    for (const method of methods) await attempt(method);
  });

/** Tries something on every source. */
export const eachSource = (subject: Subject, attempt: (source: Source) => Promise<void>) =>
  withContributions(subject, async ({ sources = [] }) => {
    for (const source of sources) await attempt(source);
  });

/**
 * The result, or nothing when it was refused by a coded error: degenerate data may be refused, but in so many words.
 *
 * @throws ContractFailure when it fails otherwise
 */
export async function resultOrRefusal<Result>(
  what: string,
  work: () => Promise<Result>,
): Promise<Result | undefined> {
  try {
    return await work();
  } catch (cause) {
    demand(cause instanceof SatsumaError, `${what} ended in ${String(cause)}`);
    return undefined;
  }
}

/** @throws ContractFailure unless the work rejects before patience ends */
export async function demandStops(
  what: string,
  work: Promise<unknown>,
  { options }: Subject,
): Promise<void> {
  const patienceMs = options.patienceMs ?? 5_000;
  const { promise: outOfPatience, resolve } = Promise.withResolvers<"hangs">();
  const timer = setTimeout(() => resolve("hangs"), patienceMs);
  const end = await Promise.race([
    work.then(
      () => "finishes",
      () => "stops",
    ),
    outOfPatience,
  ]);
  clearTimeout(timer);
  demand(end !== "hangs", `${what} went on for ${patienceMs} ms after it was aborted`);
  demand(end === "stops", `${what} finished as if it had not been aborted`);
}
