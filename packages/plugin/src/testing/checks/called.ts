import { SatsumaError } from "@satsuma/model";
import { ContractFailure } from "./check.ts";
import { placeOf } from "./place-of.ts";
import type { Subject } from "./options.ts";

/** A call did not come back in time. */
class Hang extends ContractFailure {
  override readonly name = "Hang";
}

/**
 * Calls a part of the plugin. Coded errors pass as they are: they are a plugin's way to refuse.
 *
 * @param what names the call: `fit of method rain`
 * @throws ContractFailure that names the call when it throws anything else, or does not come back in time
 */
export async function called<Answer>(
  what: string,
  { options }: Pick<Subject, "options">,
  work: () => Answer | Promise<Answer>,
): Promise<Answer> {
  const patienceMs = options.patienceMs ?? 20_000;
  const { promise: outOfPatience, reject } = Promise.withResolvers<never>();
  const late = () => reject(new Hang(`${what} has not come back for ${patienceMs} ms`));
  const timer = setTimeout(late, patienceMs);
  try {
    return await Promise.race([Promise.resolve().then(work), outOfPatience]);
  } catch (cause) {
    if (cause instanceof SatsumaError || cause instanceof ContractFailure) throw cause;
    throw new ContractFailure(`${what} threw ${String(cause)}${placeOf(cause)}`, { cause });
  } finally {
    clearTimeout(timer);
  }
}

/** What is wrong with a call that should succeed; nothing when it did. */
export async function faultOf(work: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await work();
    return undefined;
  } catch (cause) {
    if (cause instanceof SatsumaError) return `${cause.code}: ${cause.message}`;
    return cause instanceof Error ? cause.message : String(cause);
  }
}

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
    if (cause instanceof SatsumaError) return undefined;
    const found = cause instanceof Error ? cause.message : String(cause);
    throw new ContractFailure(`${what}: ${found}`, { cause });
  }
}

/** @throws ContractFailure unless the work rejects before patience ends */
export async function demandStops(
  what: string,
  subject: Pick<Subject, "options">,
  work: () => Promise<unknown>,
): Promise<void> {
  const stopped = await called(what, subject, work).then(
    () => false,
    (cause: unknown) => {
      if (!(cause instanceof Hang)) return true;
      throw new ContractFailure(`${cause.message} after it was aborted`);
    },
  );
  if (!stopped) throw new ContractFailure(`${what} finished as if it had not been aborted`);
}
