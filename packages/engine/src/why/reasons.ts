import type { Scalar } from "@satsuma/model";
import type { Reason } from "@satsuma/plugin";
import { z } from "zod";
import { deeplyFrozen } from "../host/deeply-frozen.ts";
import { fault } from "../host/fault.ts";
import { guarded } from "../host/guard.ts";
import { pluginError } from "../host/plugin-error.ts";
import type { PlannedMethod } from "../methods/planned-method.ts";
import type { Work } from "../project-options.ts";
import type { TraitRow } from "./trait-row.ts";

/**
 * Why a customer got its traits, as the plugin says; nothing where it does not say, and that the method is not about them where
 * it is not.
 *
 * @throws SatsumaError that names the plugin when it fails, or its answer is no list of reasons
 */
export async function reasonsFor(
  planned: PlannedMethod,
  model: unknown,
  { row, work }: { readonly row: TraitRow; readonly work: Work },
): Promise<readonly Reason[]> {
  const { method, name, plugin } = planned.instance;
  if (!row.isInside) return [await outside(planned)];
  if (method.explain === undefined) return [];
  const customer: Readonly<Record<string, Scalar>> = deeplyFrozen({
    ...row.values,
    customer: row.key,
  });
  const reasons = await guarded(
    plugin,
    `explaining ${name}`,
    () => method.explain?.(model, customer),
    work,
  );
  const problem = fault(reasonsShape(Object.keys(planned.features)), reasons);
  if (problem === undefined && reasons !== undefined) return reasons;
  throw pluginError("PLUGIN_RESULT", plugin, `the reasons of ${name} are not whole: ${problem}`);
}

const reasonsShape = (features: readonly string[]) =>
  z.array(
    z.looseObject({
      text: z.string().min(1),
      feature: z
        .string()
        .refine((feature) => features.includes(feature), "it must be a feature of the method")
        .optional(),
    }),
  );

async function outside(planned: PlannedMethod): Promise<Reason> {
  const { name } = planned.instance;
  return {
    text: `${name} is not about this customer: \`${await amongText(planned)}\` does not hold`,
  };
}

/** Whom a method is about, as it writes it. */
export async function amongText({ instance }: PlannedMethod): Promise<string | undefined> {
  const { method, name, plugin, parameters } = instance;
  return guarded(plugin, `asking ${name} whom it is about`, () => method.among?.(parameters));
}
