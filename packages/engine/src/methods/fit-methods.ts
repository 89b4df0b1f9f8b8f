import type { Resolver } from "@satsuma/ir";
import type { Fitted } from "@satsuma/plugin";
import type { Output } from "@satsuma/sql";
import { name, sql } from "@satsuma/sql";
import { guarded } from "../host/guard.ts";
import { pluginError } from "../host/plugin-error.ts";
import { fillTable } from "../queries/fill-table.ts";
import { resolverAt } from "../queries/resolve-segments.ts";
import type { Session } from "../queries/session.ts";
import type { MethodResult } from "../results.ts";
import { applyModel } from "./apply-model.ts";
import { fitInput } from "./fit-input.ts";
import type { FeatureTable } from "./fit-input.ts";
import type { MethodPlan, PlannedMethod } from "./method-plan.ts";
import { keepModel, storedModel } from "./models.ts";
import type { StoredModel } from "./models.ts";
import { featureNodes, resolveMethod, scoreExpressions, traitWriter } from "./score.ts";
import type { ResolvedMethod, TraitWriter, Traits } from "./score.ts";
import { seededRandom } from "./seeded-random.ts";

/** Methods that were fitted: what each trait is, and what came of each fit. */
export interface FittedMethods {
  readonly traits: TraitWriter;
  readonly results: readonly MethodResult[];
  /** Statements that read the events. */
  readonly statements: number;
  readonly ranges: number;
}

/** A method of the stratum at hand, with its features as of the run's instant and their place in the feature table. */
interface Staged {
  readonly planned: PlannedMethod;
  readonly resolved: ResolvedMethod;
  readonly table: FeatureTable;
  readonly stored: StoredModel | undefined;
}

/**
 * Fits what is planned, stratum by stratum: the features of all methods of one stratum come from one scan. A model that was
 * fitted as of the same instant on the same data is used again.
 */
export async function fitMethods(session: Session, plan: MethodPlan): Promise<FittedMethods> {
  const fitted = new Map<string, Traits>();
  const traits = traitWriter(plan, fitted);
  const results: MethodResult[] = [];
  let statements = 0;
  let ranges = 0;
  const levels = new Set(plan.methods.map(({ level }) => level));
  for (const level of levels) {
    const methods = plan.methods.filter((planned) => planned.level === level);
    const staged = await stage(session, methods, traits, resolverAt(session, session.clock.asOf));
    const needed = staged.filter(
      ({ planned, stored }) => stored === undefined || "apply" in planned.instance.method.score,
    );
    if (needed.length > 0) {
      const cost = await fillTable(
        session,
        featureTable,
        outputs(needed),
        `measuring ${needed.map(({ planned }) => planned.instance.name).join(", ")}`,
      );
      statements += cost.statements;
      ranges += cost.ranges;
    }
    for (const method of staged) {
      const model = method.stored ?? (await fit(session, method));
      fitted.set(method.planned.instance.key, await scores(session, method, model));
      results.push(describe(method, model));
    }
    await session.warehouse.execute(sql`DROP TABLE IF EXISTS ${name(...featureTable)}`);
  }
  return { traits, results, statements, ranges };
}

const featureTable = ["satsuma", "features"] as const;

async function stage(
  session: Session,
  methods: readonly PlannedMethod[],
  traits: TraitWriter,
  clock: Resolver,
): Promise<Staged[]> {
  const staged: Staged[] = [];
  for (const [i, planned] of methods.entries()) {
    const resolved = resolveMethod(planned, traits, clock);
    const columns = Object.fromEntries(
      Object.keys(resolved.features).map((feature, j) => [feature, `m${i}_${j}`]),
    );
    const table = {
      table: featureTable,
      inside: `m${i}_inside`,
      columns,
      features: featureNodes(resolved),
      keyType: session.catalogue.customer.key.type,
    };
    staged.push({ planned, resolved, table, stored: await storedModel(session, planned) });
  }
  return staged;
}

const outputs = (staged: readonly Staged[]): Output[] =>
  staged.flatMap(({ resolved, table }) => [
    {
      name: table.inside,
      kind: "cond" as const,
      cond: resolved.among ?? { kind: "constant" as const, value: true },
    },
    ...Object.entries(resolved.features).map(([feature, value]) => ({
      name: table.columns[feature]!,
      kind: "value" as const,
      value,
    })),
  ]);

async function fit(session: Session, { planned, table }: Staged): Promise<StoredModel> {
  const { instance } = planned;
  const signal = session.work.signal ?? new AbortController().signal;
  const stage = `fitting ${instance.name}`;
  const run = {
    params: instance.parameters,
    asOf: session.clock.asOf,
    random: seededRandom(`${instance.key} ${session.clock.asOf}`),
    signal,
    progress: (done: number, doing?: string) =>
      session.work.progress?.({
        stage: doing === undefined ? stage : `${stage}: ${doing}`,
        done,
        total: 1,
      }),
  };
  session.work.progress?.({ stage });
  const fitted = await guarded(
    instance.plugin,
    stage,
    async () =>
      fittedModel(
        planned,
        await instance.method.fit(fitInput(session.warehouse, table, signal), run),
      ),
    { signal, limitMs: fitLimitMs },
  );
  return keepModel(session, planned, fitted);
}

/** What a fit gave, as it comes back from where it is kept. @throws SatsumaError `PLUGIN_RESULT` when the model is not plain JSON */
function fittedModel(
  { instance: { plugin, name: method } }: PlannedMethod,
  fitted: Fitted<unknown>,
): Fitted<unknown> {
  const written = JSON.stringify(fitted?.model) as string | undefined;
  if (written === undefined)
    throw pluginError("PLUGIN_RESULT", plugin, `the model of ${method} is not plain JSON`);
  const { quality, warnings } = fitted;
  return { model: JSON.parse(written) as unknown, quality, warnings };
}

/** A fit may read everything, so it gets an hour. */
const fitLimitMs = 3_600_000;

const scores = (
  session: Session,
  { planned, resolved, table }: Staged,
  { model }: StoredModel,
): Promise<Traits> =>
  "apply" in planned.instance.method.score
    ? applyModel(session, planned, table, model)
    : scoreExpressions(planned, resolved, model, session.catalogue);

function describe({ planned, stored }: Staged, model: StoredModel): MethodResult {
  const { parameters, name: method } = planned.instance;
  const traits = Object.entries(planned.columns).map(([trait, { description = "" }]) => [
    trait,
    description,
  ]);
  return {
    method,
    parameters: asRecord(parameters),
    asOf: model.asOf,
    version: model.version,
    isNew: stored === undefined,
    model: model.model,
    quality: model.quality,
    warnings: model.warnings,
    traits: Object.fromEntries(traits),
  };
}

const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? { ...value } : {};
