import type { Value } from "@satsuma/ir";
import { name, sql } from "@satsuma/sql";
import { fillTable } from "../queries/fill-table.ts";
import { newTable } from "../queries/new-table.ts";
import type { ScanCost } from "../queries/scan.ts";
import type { Session } from "../queries/session.ts";
import type { MethodResult } from "./score-result.ts";
import { applyModel } from "./apply-model.ts";
import { failed, failedToo } from "./failures.ts";
import type { FailedMethod } from "./failures.ts";
import { fitModel } from "./fit-model.ts";
import type { TraitNode } from "./instance.ts";
import { methodResult } from "./method-result.ts";
import type { MethodPlan } from "./method-plan.ts";
import type { StoredModel } from "./models.ts";
import type { PlannedMethod } from "./planned-method.ts";
import { scoreExpressions, traitWriter } from "./score.ts";
import type { TraitWriter, Traits } from "./score.ts";
import { featureTable, isApplied, stageMethod, stagedOutputs } from "./staged.ts";
import type { StagedMethod } from "./staged.ts";

/** Methods that were fitted: what each trait is, and what came of each fit. */
export interface FittedMethods extends ScanCost {
  readonly traits: TraitWriter;
  /** What a trait of a method is; undefined when the method failed. */
  valueOf(trait: TraitNode): Value | undefined;
  /** In the order they were fitted. */
  readonly methods: readonly FittedMethod[];
  readonly results: readonly MethodResult[];
  /** Methods that nothing needs and that failed, also those that could not be planned. */
  readonly failures: readonly FailedMethod[];
}

/** A method with its model. */
export interface FittedMethod {
  readonly staged: StagedMethod;
  readonly model: StoredModel;
  readonly result: MethodResult;
}

/**
 * Fits what is planned, stratum by stratum: the features of all methods of one stratum, as of all their cut-offs, come from one
 * scan. A model that was fitted as of the same instant on the same data is used again. A method that fails takes down those
 * that read its traits, and no others.
 *
 * @throws SatsumaError that names the plugin when a method fails that is needed
 */
export async function fitMethods(session: Session, plan: MethodPlan): Promise<FittedMethods> {
  const traits = new Map<string, Traits>();
  const fitting: Fitting = {
    session,
    plan,
    traits,
    writer: traitWriter(plan, traits),
    done: [],
    failures: new Map(),
    costs: [],
  };
  for (const level of new Set(plan.methods.map((planned) => planned.level)))
    await fitStratum(
      fitting,
      plan.methods.filter((planned) => planned.level === level),
    );
  const { done, failures, costs, writer } = fitting;
  return {
    traits: writer,
    valueOf: (trait) => (isFitted(trait, fitting) ? writer.value(trait) : undefined),
    methods: done,
    results: done.map(({ result }) => result),
    failures: [...plan.failures, ...failures.values()],
    statements: costs.reduce((sum, { statements }) => sum + statements, 0),
    ranges: costs.reduce((sum, { ranges }) => sum + ranges, 0),
  };
}

function isFitted(trait: TraitNode, { plan, traits }: Fitting): boolean {
  const meaning = plan.meaning(trait);
  return meaning.kind === "derived" || traits.has(meaning.method.instance.key);
}

/** What is known while methods are fitted. */
interface Fitting {
  readonly session: Session;
  readonly plan: MethodPlan;
  /** By instance key. */
  readonly traits: Map<string, Traits>;
  readonly writer: TraitWriter;
  readonly done: FittedMethod[];
  /** By instance key. */
  readonly failures: Map<string, FailedMethod>;
  readonly costs: ScanCost[];
}

async function fitStratum(fitting: Fitting, methods: readonly PlannedMethod[]): Promise<void> {
  const { session, failures, writer } = fitting;
  const staged: StagedMethod[] = [];
  for (const [place, planned] of methods.entries()) {
    const cause = planned.readsFrom.map((key) => failures.get(key)).find((each) => each);
    if (cause === undefined)
      staged.push(await stageMethod(session, planned, { traits: writer, place }));
    else failures.set(planned.instance.key, failedToo(planned.instance, cause));
  }
  try {
    await fitTogether(fitting, staged);
  } finally {
    await session.warehouse.execute(sql`DROP TABLE IF EXISTS ${name(...featureTable)}`);
  }
}

/** In one scan; where that fails, because of a number that grows too large, in one for each method: the others go on. */
async function fitTogether(fitting: Fitting, staged: readonly StagedMethod[]): Promise<void> {
  try {
    const cost = await measure(fitting.session, staged);
    if (cost !== undefined) fitting.costs.push(cost);
  } catch (cause) {
    const [first, ...others] = staged;
    if (first === undefined) throw cause;
    if (others.length === 0) fail(fitting, first, cause);
    else for (const each of staged) await fitTogether(fitting, [each]);
    return;
  }
  for (const each of staged) await fitOne(fitting, each);
}

/** Keeps what the methods read of every customer; undefined when no event had to be read for it. */
async function measure(
  session: Session,
  staged: readonly StagedMethod[],
): Promise<ScanCost | undefined> {
  const needed = staged.filter((each) => stagedOutputs(each).length > 0);
  if (needed.length === 0) return undefined;
  const outputs = needed.flatMap(stagedOutputs);
  const measured = session.beside?.measured;
  if (measured !== undefined && needed.every(({ planned }) => planned.level === 0)) {
    const fill = await newTable(session, featureTable);
    await fill(measured(outputs.map(({ name: column }) => column)), 0);
    return undefined;
  }
  const names = needed.map(({ planned }) => planned.instance.name).join(", ");
  return fillTable(session, featureTable, outputs, `measuring ${names}`);
}

async function fitOne(fitting: Fitting, staged: StagedMethod): Promise<void> {
  const { session, traits, done } = fitting;
  const { instance } = staged.planned;
  try {
    const model = staged.stored ?? (await fitModel(session, staged));
    traits.set(instance.key, await scores(session, staged, model));
    done.push({ staged, model, result: methodResult(staged, model) });
  } catch (cause) {
    fail(fitting, staged, cause);
  }
}

/** @throws the cause when the method is needed, or it is not the plugin that failed */
function fail(
  { session, plan, failures }: Fitting,
  { planned }: StagedMethod,
  cause: unknown,
): void {
  const { instance } = planned;
  const failure = failed(instance, cause, session.work.signal);
  if (plan.needed.has(instance.key)) throw cause;
  failures.set(instance.key, failure);
}

const scores = (session: Session, staged: StagedMethod, { model }: StoredModel): Promise<Traits> =>
  isApplied(staged)
    ? applyModel(session, staged, model)
    : scoreExpressions(session, staged.planned, staged.resolved, model);
