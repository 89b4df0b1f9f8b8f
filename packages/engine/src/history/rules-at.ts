import { walk } from "@satsuma/ir";
import type { Cond, Node, SegmentMeta, Value } from "@satsuma/ir";
import type { FittedMethods } from "../methods/fit-methods.ts";
import type { StoredModel } from "../methods/models.ts";
import { planMethods } from "../methods/method-plan.ts";
import type { MethodPlan } from "../methods/method-plan.ts";
import { prepareMethods, prepareTraits, usedOnly } from "../methods/prepare-traits.ts";
import { resolverAt, segmentResolver } from "../queries/resolve-segments.ts";
import type { Session } from "../queries/session.ts";
import { dropTable } from "../queries/new-table.ts";
import type { UnfittedMethod, UsedModel } from "./history-result.ts";
import { isBefore, latest } from "../run/segment-as-of.ts";
import { dropMeasured, measuredTogether } from "./shared-features.ts";
import { stretchesOfRows } from "./stretches.ts";

/** A rule and what its segment says of its zone: a `Segment` is one. */
export interface RuleOverTime extends Partial<Pick<SegmentMeta, "timezone">> {
  readonly where: Cond;
}

/** Rules and values made ready for one scan, as of each instant. */
export interface RulesAt {
  /** With the latest instant as `until`, and the scores of all instants in its layout. */
  readonly session: Session;
  /** [instant][rule] */
  readonly conditions: readonly (readonly Cond[])[];
  /** [instant][value] */
  readonly values: readonly (readonly Value[])[];
  /** [instant][rule]: whether a method that the rule needs could not be fitted then; its condition is false. */
  readonly isUnknown: readonly (readonly boolean[])[];
  /** Why, a method and an instant. */
  readonly unfitted: readonly UnfittedMethod[];
  readonly models: readonly UsedModel[];
  /** What the methods behind the traits read. */
  readonly reads: readonly Node[];
  /** Statements that read the event tables to fit models. */
  readonly statements: number;
}

/** What is to be made ready. */
export interface AskedAt {
  readonly rules: readonly RuleOverTime[];
  /** True where a rule may be unknown before the session's instant: as of then its method had nothing to learn from. Otherwise that is an error. */
  readonly mayBeUnknown?: boolean;
  readonly values?: readonly Value[];
  /**
   * ISO instants in UTC, in order. Those after the session's own are of a future in which nothing new happens: no event from then on
   * counts, and models are those of the session's instant.
   */
  readonly instants: readonly string[];
}

/**
 * Does work over rules as of several instants, each with the models of that time, or with models fitted on what was known then. Scores
 * that had to be written for it are gone afterwards.
 */
export async function withRulesAt<Result>(
  opened: Session,
  asked: AskedAt,
  work: (ready: RulesAt) => Promise<Result>,
): Promise<Result> {
  const until = latest([opened.until, ...asked.instants]);
  const ready: Ready[] = [];
  try {
    const now = await modelsOfNow({ ...opened, until }, asked);
    const { rules, values = [] } = asked;
    const plan = await planMethods(
      [...rules.map(({ where }) => where), ...values],
      usedOnly,
      opened,
    );
    const kept = { instants: new Map(), previous: new Map() };
    let statements = 0;
    for (const { from, to } of stretchesOfRows(asked.instants.length, opened.data.customers)) {
      const sessions = asked.instants
        .slice(from, to)
        .map((asOf) => sessionAt({ ...opened, until, beside: { kept } }, asOf, now));
      const measured = await measuredTogether(sessions, plan);
      statements += measured.statements;
      for (const session of measured.sessions) {
        const mayFail =
          asked.mayBeUnknown === true && isBefore(session.clock.asOf, opened.clock.asOf);
        const needed = mayFail ? new Set<string>() : plan.needed;
        ready.push(await readyAt(session, { ...plan, needed }, asked));
      }
    }
    const stored = Object.assign({}, ...ready.map((each) => each.session.layout.stored));
    return await work({
      session: { ...opened, until, layout: { ...opened.layout, stored } },
      conditions: ready.map(({ conditions }) => conditions),
      values: ready.map(({ values }) => values),
      isUnknown: ready.map(({ isUnknown }) => isUnknown),
      unfitted: ready.flatMap(({ unfitted }) => unfitted),
      models: ready.flatMap(({ models }) => models),
      reads: ready[0]?.reads ?? [],
      statements: ready.reduce((sum, each) => sum + each.statements, statements),
    });
  } finally {
    await dropMeasured(opened);
    for (const { session } of ready) await dropScores(opened, session);
  }
}

interface Ready {
  readonly session: Session;
  readonly conditions: readonly Cond[];
  readonly values: readonly Value[];
  readonly isUnknown: readonly boolean[];
  readonly unfitted: readonly UnfittedMethod[];
  readonly models: readonly UsedModel[];
  readonly reads: readonly Node[];
  readonly statements: number;
}

/** The models that what is ahead is scored with, by instance key; none where nothing is ahead. */
async function modelsOfNow(
  opened: Session,
  { rules, values = [], instants }: AskedAt,
): Promise<ReadonlyMap<string, StoredModel>> {
  const { asOf } = opened.clock;
  if (!instants.some((each) => isBefore(asOf, each))) return new Map();
  const roots = [...rules.map(({ where }) => where), ...values];
  const { session, fitted } = await prepareTraits(
    sessionAt(opened, asOf, new Map()),
    roots,
    usedOnly,
  );
  await dropScores(opened, session);
  return new Map(fitted.methods.map(({ staged, model }) => [staged.planned.instance.key, model]));
}

/** A session about one of several instants. */
function sessionAt(
  opened: Session,
  asOf: string,
  models: ReadonlyMap<string, StoredModel>,
): Session {
  const { now: _now, ...named } = opened;
  const isAhead = isBefore(opened.clock.asOf, asOf);
  const ahead = isAhead ? { knownUntil: opened.clock.asOf, models } : {};
  const beside = { ...opened.beside, ...ahead };
  return { ...named, clock: { ...opened.clock, asOf }, beside };
}

async function readyAt(opened: Session, methods: MethodPlan, asked: AskedAt): Promise<Ready> {
  const { asOf } = opened.clock;
  const { rules, values = [] } = asked;
  const roots = [...rules.map(({ where }) => where), ...values];
  const { session, plan, fitted } = await prepareMethods(opened, methods);
  const clock = resolverAt(session, asOf);
  // Looking for traits where there are none would take as long as all else.
  const hasTraits = walk(...roots).some(({ kind }) => kind === "trait");
  const resolved = hasTraits ? segmentResolver(session, fitted.traits) : undefined;
  const isUnknown = rules.map(({ where }) => hasTraits && !isFitted(where, fitted));
  return {
    session,
    isUnknown,
    unfitted: fitted.failures.map(({ method, code, message }) => ({ method, asOf, code, message })),
    conditions: rules.map(({ where, timezone }, i): Cond => {
      if (isUnknown[i] === true) return { kind: "constant", value: false };
      if (resolved === undefined) return clock.cond(where, timezone);
      return resolved(where, { asOf: "run time", ...(timezone !== undefined && { timezone }) });
    }),
    values: values.map((value) => clock.value(fitted.traits.value(value))),
    statements: fitted.statements,
    reads: plan.methods.flatMap(({ features, outcomes, among }) => [
      ...Object.values(features),
      ...Object.values(outcomes),
      ...(among === undefined ? [] : [among]),
    ]),
    models: fitted.methods.map(({ staged, result }) => ({
      method: result.method,
      asOf,
      ...(staged.stored === undefined
        ? { is: "refitted" as const }
        : { is: "kept" as const, version: staged.stored.version }),
    })),
  };
}

/** Whether every trait that a condition reads has a model. */
const isFitted = (cond: Cond, fitted: FittedMethods): boolean =>
  walk(fitted.traits.derived(cond)).every(
    (node) => node.kind !== "trait" || fitted.valueOf(node) !== undefined,
  );

/** The tables of scores that belong to the past. */
async function dropScores(opened: Session, { layout }: Session): Promise<void> {
  for (const [table, { table: path }] of Object.entries(layout.stored))
    if (!(table in opened.layout.stored)) await dropTable(opened, [path[0]!, path[1]!]);
}
