import { SatsumaError } from "@satsuma/model";
import type { Advice, DataFacts, Plugin } from "@satsuma/plugin";
import { z } from "zod";
import { guarded } from "../host/guard.ts";
import { pluginError } from "../host/plugin-error.ts";
import { fault } from "../host/fault.ts";
import type { MethodAdvice } from "./advice-result.ts";

/** A plugin whose advice is asked for: one of the config under its name there, or one that is offered. */
export interface Adviser {
  readonly plugin: Plugin;
  readonly namespace: string;
  readonly isConfigured: boolean;
}

const adviceShape = z.array(
  z.looseObject({
    method: z.string().min(1),
    goal: z.string().min(1),
    words: z.array(z.string()),
    fit: z.enum(["well", "fairly", "not"]),
    because: z.string(),
    missing: z.array(z.string()),
  }),
);

/** What a plugin says it could do, method by method; none for plugins that give no advice. @throws SatsumaError `PLUGIN_…` */
export async function askPlugin(
  { plugin, namespace, isConfigured }: Adviser,
  facts: DataFacts,
): Promise<readonly MethodAdvice[]> {
  if (plugin.advise === undefined) return [];
  const { nameInRule, ...counts } = facts;
  const advice = await guarded(plugin.name, "asking for its advice", () =>
    // A copy of its own: what it changes is not what others see.
    plugin.advise?.({ ...structuredClone(counts), nameInRule }),
  );
  const problem = fault(adviceShape, advice);
  if (problem !== undefined)
    throw pluginError("PLUGIN_RESULT", plugin.name, `its advice is not whole: ${problem}`);
  return (advice ?? []).map((each: Advice) => ({
    ...each,
    plugin: plugin.name,
    namespace,
    isConfigured,
  }));
}

/** As `askPlugin`, but a plugin that fails is advice too: that it cannot be used, and why. */
export async function adviceOf(
  adviser: Adviser,
  facts: DataFacts,
): Promise<readonly MethodAdvice[]> {
  try {
    return await askPlugin(adviser, facts);
  } catch (cause) {
    if (!(cause instanceof SatsumaError)) throw cause;
    return [failedAdvice(adviser, cause)];
  }
}

const failedAdvice = (
  { plugin, namespace, isConfigured }: Adviser,
  { code, message }: SatsumaError,
): MethodAdvice => ({
  plugin: plugin.name,
  namespace,
  isConfigured,
  method: namespace,
  goal: plugin.doc,
  words: [],
  fit: "not",
  because: message,
  missing: [],
  failure: { code, message },
});
