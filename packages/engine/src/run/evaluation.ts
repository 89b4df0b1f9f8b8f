import type { Segment } from "@satsuma/ir";
import type { Column } from "@satsuma/model";
import type { Output } from "@satsuma/sql";
import type { SkippedSegment } from "./run-result.ts";
import { methodName } from "../methods/instance.ts";
import type { FittedMethods } from "../methods/fit-methods.ts";
import type { MethodPlan } from "../methods/method-plan.ts";
import { unknownValue } from "../methods/unknown-value.ts";
import { resolverAt, segmentResolver } from "../queries/resolve-segments.ts";
import type { Session } from "../queries/session.ts";
import { hasExpired } from "./segment-as-of.ts";
import type { Moment } from "./segment-as-of.ts";

/** What a run computes of every customer: a yes/no column a segment, a column a trait. */
export interface Evaluation {
  readonly segments: readonly { readonly segment: Segment; readonly flag: string }[];
  /** A trait's column has the trait's name. */
  readonly traits: readonly {
    readonly trait: string;
    /** `rfm.scores`. */
    readonly method: string;
    /** npm name. */
    readonly plugin: string;
    readonly about: Column;
    /** False when its method failed: it is unknown of everyone. */
    readonly isKnown: boolean;
  }[];
  readonly outputs: readonly Output[];
}

/** Why a segment is not run, though it is checked; undefined when it is. */
export function whyNotRun(segment: Segment, moment: Moment): SkippedSegment["why"] | undefined {
  if (segment.status === "archived") return "archived";
  return hasExpired(moment, segment) ? "expired" : undefined;
}

/** Segments that are run at a moment. */
export const runnable = (segments: readonly Segment[], moment: Moment): Segment[] =>
  segments.filter((segment) => whyNotRun(segment, moment) === undefined);

/** Everything a run computes, each segment resolved as of its own instant, and ready for one scan. */
export function evaluationOf(
  session: Session,
  plan: MethodPlan,
  fitted: FittedMethods,
): Evaluation {
  const clock = resolverAt(session, session.clock.asOf);
  const resolved = segmentResolver(session, fitted.traits);
  const segments = runnable(session.program.segments, session).map((segment, i) => ({
    segment,
    flag: `s${i}`,
  }));
  const traits = standardTraits(session, plan, fitted);
  const flagOutputs = segments.map(({ segment, flag }): Output => ({
    name: flag,
    kind: "cond",
    cond: resolved(segment.where, segment),
  }));
  const traitOutputs = traits.map(({ value, trait }): Output => ({
    name: trait,
    kind: "value",
    value: clock.value(value),
  }));
  return { segments, traits, outputs: [...flagOutputs, ...traitOutputs] };
}

/**
 * The traits of the methods as the config sets them: kept with each run, so that members can be shown with their scores. Those of a
 * method that failed are unknown.
 */
function standardTraits(session: Session, plan: MethodPlan, fitted: FittedMethods) {
  return session.host.instances.flatMap((instance) =>
    instance.methods.flatMap((method) => {
      const source = session.catalogue.traits[instance.namespace]?.methods[method.name];
      return Object.entries(source?.columns ?? {}).flatMap(([column, about]) => {
        const node = plan.standardTrait(instance.namespace, method.name, column, about);
        const known = node && fitted.valueOf(node);
        const value = known ?? unknownValue(about.type);
        const trait =
          instance.methods.length === 1
            ? `${instance.namespace}.${column}`
            : `${instance.namespace}.${method.name}.${column}`;
        const from = { method: methodName(instance, method), plugin: instance.plugin };
        const isKnown = known !== undefined;
        return value === undefined ? [] : [{ trait, ...from, about, value, isKnown }];
      });
    }),
  );
}
