import type { Columns } from "@satsuma/model";
import type { CutOff, EventReads, Features } from "@satsuma/plugin";
import { z } from "zod";
import { fault } from "../host/fault.ts";
import { pluginError } from "../host/plugin-error.ts";
import type { MethodInstance } from "./instance.ts";

/** What a method says it reads, as it says it. */
export interface MethodSays {
  readonly reads: Features;
  readonly among: string | undefined;
  readonly cutOffs: readonly CutOff[] | undefined;
  readonly outcomes: Features;
  readonly events: EventReads | undefined;
}

const features = z.record(z.string(), z.looseObject({ expression: z.string() }));

const saysShape = z.looseObject({
  reads: features,
  among: z.string().optional(),
  cutOffs: z.array(z.looseObject({ features: z.string(), outcomes: z.string() })).optional(),
  outcomes: features,
  events: z
    .looseObject({
      table: z.string(),
      fields: features,
      where: z.string().optional(),
      window: z.string(),
    })
    .optional(),
});

const traitsShape = z
  .record(z.string(), z.looseObject({ type: z.looseObject({ kind: z.string() }) }))
  .refine((traits) => Object.keys(traits).length > 0, "there must be at least one");

/** Methods in plain JavaScript may say anything. @throws SatsumaError `PLUGIN_RESULT` */
export const checkedSaying = (says: MethodSays, instance: MethodInstance): MethodSays =>
  whole(saysShape, says, instance);

/** The same of the traits it gives. @throws SatsumaError `PLUGIN_RESULT` */
export const checkedTraits = (traits: Columns, instance: MethodInstance): Columns =>
  whole(traitsShape, traits, instance);

function whole<Said>(shape: z.ZodType, said: Said, { plugin, name }: MethodInstance): Said {
  const problem = fault(shape, said);
  if (problem === undefined) return said;
  throw pluginError(
    "PLUGIN_RESULT",
    plugin,
    `what ${name} says of itself is not whole: ${problem}`,
  );
}
