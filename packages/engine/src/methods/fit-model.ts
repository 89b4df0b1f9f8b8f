import type { Fitted, Run } from "@satsuma/plugin";
import { z } from "zod";
import { deeplyFrozen } from "../host/deeply-frozen.ts";
import { fault } from "../host/fault.ts";
import { guarded } from "../host/guard.ts";
import { pluginError } from "../host/plugin-error.ts";
import type { Session } from "../queries/session.ts";
import { fitInput } from "./fit/fit-input.ts";
import { fitRows } from "./fit-rows.ts";
import { keepModel, previousModel } from "./models.ts";
import type { StoredModel } from "./models.ts";
import { notFinite } from "./not-finite.ts";
import type { PlannedMethod } from "./planned-method.ts";
import { seededRandom } from "./seeded-random.ts";
import type { StagedMethod } from "./staged.ts";

/** A fit may read everything, so it gets an hour. */
const fitLimitMs = 3_600_000;

/** Fits a method on the rows that lie in the feature table, and keeps the model, unless the session is one beside others. */
export async function fitModel(session: Session, staged: StagedMethod): Promise<StoredModel> {
  const { planned } = staged;
  const { plugin, name, method } = planned.instance;
  const signal = session.work.signal ?? new AbortController().signal;
  const stage = `fitting ${name}`;
  const previous = await previousModel(session, planned);
  session.work.progress?.({ stage, plugin });
  const input = fitInput(session.warehouse, fitRows(session, staged), signal);
  const run = { ...runOf(session, planned, stage), signal };
  const fitted = await guarded(
    plugin,
    stage,
    async () =>
      fittedModel(
        planned,
        await method.fit(
          input,
          previous === undefined ? run : { ...run, previous: previous.model },
        ),
      ),
    { signal, limitMs: fitLimitMs },
  );
  return session.beside !== undefined
    ? { version: 0, asOf: session.clock.asOf, ...fitted }
    : keepModel(session, planned, fitted);
}

/** The same for the same method and instant, whatever else is fitted. */
const runOf = (
  { clock, work }: Session,
  { instance }: PlannedMethod,
  stage: string,
): Pick<Run<unknown>, "params" | "asOf" | "random" | "progress"> => ({
  params: instance.parameters,
  asOf: clock.asOf,
  random: seededRandom(`${instance.key} ${clock.asOf}`),
  progress: (done, doing) =>
    work.progress?.({
      stage: doing === undefined ? stage : `${stage}: ${doing}`,
      plugin: instance.plugin,
      done,
      total: 1,
    }),
});

/**
 * What a fit gave, as it comes back from where it is kept.
 *
 * @throws SatsumaError `PLUGIN_RESULT` when there is no model, it is not plain JSON or has a number that is not finite, or quality and warnings are not what they should be
 */
function fittedModel({ instance }: PlannedMethod, fitted: Fitted<unknown>): Fitted<unknown> {
  const { quality, warnings, model } = fitted ?? {};
  if (model === undefined) throw refusal(instance, "no model: it is undefined");
  const endless = notFinite({ model, quality });
  if (endless !== undefined) throw refusal(instance, `what JSON cannot keep: ${endless}`);
  checkQuality(instance, quality);
  if (!Array.isArray(warnings)) throw refusal(instance, "warnings that are no list");
  const written = JSON.stringify({ model, quality, warnings });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written a line above
  const kept = JSON.parse(written) as Fitted<unknown>;
  if (kept.model === undefined) throw refusal(instance, "a model that is not plain JSON");
  return deeplyFrozen(kept);
}

const qualityShape = z.record(z.string(), z.looseObject({ value: z.number(), doc: z.string() }));

/** Measures are finite: JSON has no other numbers, and a reader no use for them. */
function checkQuality(instance: PlannedMethod["instance"], quality: unknown): void {
  const problem = fault(qualityShape, quality);
  if (problem !== undefined) throw refusal(instance, `measures that are not whole: ${problem}`);
}

const refusal = ({ plugin, name }: PlannedMethod["instance"], problem: string) =>
  pluginError("PLUGIN_RESULT", plugin, `${name} gave ${problem}`);
