import type { Contributions } from "../../plugin.ts";
import type { Sink } from "../../sink.ts";
import type { Source } from "../../source.ts";
import type { View } from "../../view.ts";
import { setUp } from "../memory/set-up.ts";
import { validated } from "../memory/validated.ts";
import { called, faultOf } from "./called.ts";
import { demand } from "./check.ts";
import type { Fault, Subject } from "./options.ts";
import { shapeFaults } from "./shape.ts";

/**
 * Sets the plugin up, does some work with what it contributes, and closes it again whatever happens. Does nothing where the
 * plugin cannot be set up: the checks that are about this say so.
 */
export async function withContributions(
  subject: Subject,
  work: (contributions: Contributions) => Promise<void>,
): Promise<void> {
  if (isFree(subject, await setUpFault(subject))) await onceSetUp(subject, work);
}

/** True when no fault stands in the way of the check that runs; one that does is noted. */
export function isFree({ obstacle }: Subject, fault: Fault | undefined): boolean {
  if (fault !== undefined) obstacle.by = fault;
  return fault === undefined;
}

/** The steps of being set up in their order, each with a check of its own. */
const setUpSteps: readonly string[] = ["accepts-config", "sets-up", "contributes"];

/** @throws ContractFailure when setting up fails at this step */
export async function demandSetUp(subject: Subject, step: string): Promise<void> {
  const fault = await setUpFault(subject);
  demandNotAt(step, fault);
  if (fault !== undefined && setUpSteps.indexOf(fault.check) < setUpSteps.indexOf(step))
    isFree(subject, fault);
}

/** The first thing that is wrong with setting the plugin up. */
export const setUpFault = (subject: Subject): Promise<Fault | undefined> =>
  remembered(subject, "setup", () => findSetUpFault(subject));

/** What is wrong at some place, looked for only once. */
export function remembered(
  { faults }: Subject,
  place: string,
  find: () => Promise<Fault | undefined>,
): Promise<Fault | undefined> {
  const found = faults.get(place) ?? find();
  faults.set(place, found);
  return found;
}

/** As `remembered`, of what one check is about. */
export const faultAt = (
  subject: Subject,
  check: string,
  place: string,
  work: () => Promise<unknown>,
): Promise<Fault | undefined> =>
  remembered(subject, place, async () => {
    const found = await faultOf(work);
    return found === undefined ? undefined : { check, found };
  });

/** Tries something on every source. */
export const eachSource = (subject: Subject, attempt: (source: Source) => Promise<void>) =>
  withContributions(subject, async ({ sources = [] }) => {
    for (const source of sources) await attempt(source);
  });

/** Tries something on every sink. */
export const eachSink = (subject: Subject, attempt: (sink: Sink) => Promise<void>) =>
  withContributions(subject, async ({ sinks = [] }) => {
    for (const sink of sinks) await attempt(sink);
  });

/** Tries something on every view of one kind. */
export const eachView = <Kind extends View["kind"]>(
  subject: Subject,
  kind: Kind,
  attempt: (view: View & { readonly kind: Kind }, all: Contributions) => Promise<void>,
) =>
  withContributions(subject, async (all) => {
    for (const view of all.views ?? []) if (isOfKind(view, kind)) await attempt(view, all);
  });

const isOfKind = <Kind extends View["kind"]>(
  view: View,
  kind: Kind,
): view is View & { readonly kind: Kind } => view.kind === kind;

async function onceSetUp(
  { plugin, options }: Subject,
  work: (contributions: Contributions) => Promise<void>,
): Promise<void> {
  const { contributions, close } = await called("setup", { options }, () =>
    setUp(plugin, options.config, options),
  );
  try {
    await work(contributions);
  } finally {
    await called("closing what setup deferred", { options }, close);
  }
}

async function findSetUpFault(subject: Subject): Promise<Fault | undefined> {
  const { plugin, options } = subject;
  const refusal = await faultOf(() =>
    called("validating the config", subject, () => validated(plugin.config, options.config)),
  );
  if (refusal !== undefined) return { check: "accepts-config", found: refusal };
  const shape: string[] = [];
  const failure = await faultOf(() =>
    onceSetUp(subject, async (all) => void shape.push(...shapeFaults(all))),
  );
  if (failure !== undefined) return { check: "sets-up", found: failure };
  return shape.length === 0 ? undefined : { check: "contributes", found: shape.join("; ") };
}

/** @throws ContractFailure when this check is what a fault is about */
export function demandNotAt(check: string, fault: Fault | undefined): void {
  demand(fault?.check !== check, fault?.found ?? "");
}
