import { setImmediate } from "node:timers/promises";
import type { FitInput, Fitted, Run } from "@satsuma/plugin";
import type { LifetimeParams } from "../config.ts";
import type { Feature } from "../features.ts";
import { localDay } from "../local-day.ts";
import type { Holdout, LifetimeModel } from "../model.ts";
import { prospectsUnder } from "../prospects.ts";
import { readHistories } from "../read-histories.ts";
import type { Seen } from "../read-histories.ts";
import { checkHoldout } from "./check-holdout.ts";
import { findBoxes } from "./find-boxes.ts";
import { fitMoney } from "./fit-money.ts";
import { fitOrders } from "./fit-orders.ts";
import { qualityOf } from "./quality.ts";
import { spreadOf } from "./spread-of.ts";
import { warningsOf } from "./warnings.ts";

const DAYS_A_WEEK = 7;

/** Thresholds and spread are found on about so many customers. */
const MOST_JUDGED = 20_000;

/** Reads all orders once, fits how customers buy and spend, and checks it on the last weeks. */
export async function fitLifetime(
  input: FitInput<Feature>,
  run: Run<LifetimeParams>,
  timezone: string,
): Promise<Fitted<LifetimeModel>> {
  const { params, signal, progress } = run;
  signal.throwIfAborted();
  const holdoutDays = Math.round(params.holdoutWeeks * DAYS_A_WEEK);
  const today = localDay(run.asOf, timezone);
  const seen = await readHistories(input.events, { today, holdoutDays, signal });
  progress(0.5, "fitting how customers buy");
  const orders = await fitOrders(
    seen.map(({ now }) => now),
    params.model,
    run,
  );
  await otherWork(signal);
  progress(0.7, "fitting how much they spend");
  const money = await fitMoney(
    seen.map(({ now }) => now),
    signal,
  );
  await otherWork(signal);
  progress(0.8, "checking it on the last weeks");
  const holdout = await holdoutOf(seen, run);
  await otherWork(signal);
  const model = describedModel(
    { ...settingsOf(params), customers: seen.length, orders: orders.part, money: money.part },
    seen,
    holdout,
  );
  progress(1);
  return {
    model,
    quality: qualityOf(model, orders, money, seen),
    warnings: warningsOf(model, orders, money, params),
  };
}

const settingsOf = ({ weeks, valueWeeks, discountRate, margin }: LifetimeParams) => ({
  weeks,
  valueWeeks,
  discountRate,
  margin,
});

/** The model with what it says of the customers it stands on. */
function describedModel(
  model: Omit<LifetimeModel, "boxes">,
  seen: readonly Seen[],
  holdout: Holdout | undefined,
): LifetimeModel {
  const prospects = prospectsUnder(model);
  const step = Math.ceil(seen.length / MOST_JUDGED);
  const judged = seen
    .filter((_, i) => i % step === 0)
    .map((customer) => ({ seen: customer, prospects: prospects(customer.now) }));
  const spread = spreadOf(judged);
  return {
    ...model,
    ...(holdout && { holdout }),
    ...(spread && { spread }),
    boxes: findBoxes(judged),
  };
}

/** Lets the rest of the program run between stages, so that the run can be aborted. */
async function otherWork(signal: AbortSignal): Promise<void> {
  await setImmediate();
  signal.throwIfAborted();
}

/** Nothing when nothing is kept back, or too few came back before that to fit a model to. */
async function holdoutOf(
  seen: readonly Seen[],
  run: Run<LifetimeParams>,
): Promise<Holdout | undefined> {
  const { model, holdoutWeeks } = run.params;
  if (holdoutWeeks === 0) return undefined;
  const before = seen.flatMap((customer) => customer.before ?? []);
  const { part } = await fitOrders(before, model, run);
  return part.kind === "average" ? undefined : checkHoldout(seen, part, holdoutWeeks);
}
