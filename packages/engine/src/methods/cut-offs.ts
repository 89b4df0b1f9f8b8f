import type { Clock } from "@satsuma/ir";
import type { CutOff } from "@satsuma/plugin";
import { Temporal } from "temporal-polyfill";
import { pluginError } from "../host/plugin-error.ts";
import type { MethodInstance } from "./instance.ts";

/** The instants of one cut-off, in UTC. */
export interface CutOffInstants {
  readonly features: string;
  readonly outcomes: string;
}

/** So much of the calendar of the project's zone before its instant: `P1M` before 31 March is the last of February. */
export const instantsOf = ({ features, outcomes }: CutOff, clock: Clock): CutOffInstants => ({
  features: before(features, clock),
  outcomes: before(outcomes, clock),
});

const before = (duration: string, { asOf, timezone }: Clock): string =>
  Temporal.Instant.from(asOf)
    .toZonedDateTimeISO(timezone)
    .subtract(Temporal.Duration.from(duration))
    .toInstant()
    .toString();

/** @throws SatsumaError `PLUGIN_RESULT` unless there are some, each of durations that are not after the run, features first */
export function checkedCutOffs(cutOffs: readonly CutOff[], instance: MethodInstance): CutOff[] {
  if (cutOffs.length === 0) throw refusal(instance, "there must be at least one");
  return cutOffs.map(({ features, outcomes }) => {
    checkDuration(features, instance);
    checkDuration(outcomes, instance);
    if (!isNotBefore(outcomes, features))
      throw refusal(
        instance,
        `outcomes are looked at ${outcomes} before the run, which is before the features at ${features}`,
      );
    return { features, outcomes };
  });
}

function checkDuration(text: string, instance: MethodInstance): void {
  const duration = durationOf(text);
  if (duration === undefined || duration.sign < 0)
    throw refusal(instance, `${JSON.stringify(text)} is no duration before the run, such as P180D`);
}

function durationOf(text: string): Temporal.Duration | undefined {
  try {
    return Temporal.Duration.from(text);
  } catch {
    return undefined;
  }
}

/** Months have no length of their own, so that they are counted back from a day in the middle of time. */
function isNotBefore(outcomes: string, features: string): boolean {
  const relativeTo = Temporal.PlainDate.from("2000-03-01");
  return Temporal.Duration.compare(outcomes, features, { relativeTo }) <= 0;
}

const refusal = ({ plugin, name }: MethodInstance, problem: string) =>
  pluginError("PLUGIN_RESULT", plugin, `the cut-offs of ${name}: ${problem}`);
