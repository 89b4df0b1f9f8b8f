import { deeplyFrozen } from "../host/deeply-frozen.ts";
import type { FittedMethod } from "../methods/fit-methods.ts";
import { prepareTraits } from "../methods/prepare-traits.ts";
import type { Refit } from "../project-options.ts";
import type { Session } from "../queries/session.ts";
import type { MethodResult } from "../methods/score-result.ts";

/** Fits one method by its full name, or finds its model again. @throws SatsumaError that it failed with */
export async function fittedMethod(
  name: string,
  opened: Session,
  { refit = false }: Refit = {},
): Promise<{ readonly found: FittedMethod; readonly session: Session }> {
  const { fitted, session } = await prepareTraits(
    { ...opened, refit },
    [],
    (method) => method === name,
  );
  const failure = fitted.failures.find(({ method }) => method === name);
  if (failure !== undefined) throw failure.cause;
  const found = fitted.methods.find(({ staged }) => staged.planned.instance.name === name);
  if (found === undefined) throw new RangeError(`method must have been fitted, got ${name}`);
  // Rules and pictures are drawn from it in turn: a plugin that changed it would change what the others see.
  withFrozenModel(found.result);
  return { found, session: { ...session, refit: false } };
}

/** A result whose model and quality cannot be changed. */
export const withFrozenModel = (result: MethodResult): MethodResult => {
  deeplyFrozen(result.model);
  deeplyFrozen(result.quality);
  return result;
};
