import type { Cond, Value } from "@satsuma/ir";
import type { Output } from "@satsuma/sql";
import { resolverAt } from "../queries/resolve-segments.ts";
import type { Session } from "../queries/session.ts";
import { instantsOf } from "./cut-offs.ts";
import { storedModel } from "./models.ts";
import type { StoredModel } from "./models.ts";
import type { PlannedMethod } from "./planned-method.ts";
import { resolveMethod, resolveValues } from "./score.ts";
import type { ResolvedMethod, TraitWriter } from "./score.ts";

/** A method of the stratum at hand, with what it reads in columns of the feature table. */
export interface StagedMethod {
  readonly planned: PlannedMethod;
  /** As of the run's instant, which scores are about. */
  readonly resolved: ResolvedMethod;
  /** As of the run's instant; what a fit without cut-offs is about too. */
  readonly now: StagedRows;
  /** As of each cut-off, in their order; absent for methods without. */
  readonly past?: readonly StagedRows[];
  /** The model that was fitted as of this instant on this data. */
  readonly stored: StoredModel | undefined;
}

/** Columns of the feature table: whom it is about, and what is known of them. */
export interface StagedRows {
  /** Yes for the customers the method is about. */
  readonly inside: string;
  /** Feature or outcome → column. */
  readonly columns: Readonly<Record<string, string>>;
  readonly outputs: readonly Output[];
}

/** The table that the features of one stratum are kept in while it is fitted: a row a customer. */
export const featureTable = ["satsuma", "features"] as const;

/** Resolves what methods read, each part as of its own instant, and names the columns it will have. */
export async function stageMethod(
  session: Session,
  planned: PlannedMethod,
  { traits, place }: { readonly traits: TraitWriter; readonly place: number },
): Promise<StagedMethod> {
  const { clock } = session;
  const resolved = resolveMethod(planned, traits, resolverAt(session, clock.asOf));
  const past = planned.cutOffs?.map((cutOff, i) => {
    const { features, outcomes } = instantsOf(cutOff, clock);
    const before = resolveMethod(planned, traits, resolverAt(session, features));
    const after = resolveValues(planned.outcomes, traits, resolverAt(session, outcomes));
    return stagedRows(`m${place}_${i}`, before.among, { ...before.features, ...after });
  });
  const outcomes = past
    ? {}
    : resolveValues(planned.outcomes, traits, resolverAt(session, clock.asOf));
  return {
    planned,
    resolved,
    now: stagedRows(`m${place}`, resolved.among, { ...resolved.features, ...outcomes }),
    ...(past && { past }),
    stored: await storedModel(session, planned),
  };
}

function stagedRows(
  prefix: string,
  among: Cond = { kind: "constant", value: true },
  values: Readonly<Record<string, Value>>,
): StagedRows {
  const named = Object.entries(values).map(([name, value], i) => ({
    name,
    column: `${prefix}_v${i}`,
    value,
  }));
  const inside = `${prefix}_inside`;
  return {
    inside,
    columns: Object.fromEntries(named.map(({ name, column }) => [name, column])),
    outputs: [
      { name: inside, kind: "cond", cond: among },
      ...named.map(({ column, value }) => ({ name: column, kind: "value" as const, value })),
    ],
  };
}

/** Whether its model is to be fitted on the feature table. */
const isFitted = ({ stored }: StagedMethod): boolean => stored === undefined;

/** Whether scores are worked out from the feature table, batch by batch. */
export const isApplied = ({ planned }: StagedMethod): boolean =>
  "apply" in planned.instance.method.score;

/** What the feature table must have of a method: nothing where its model is kept and scores by expression. */
export function stagedOutputs(staged: StagedMethod): readonly Output[] {
  const { now, past } = staged;
  const fitted = isFitted(staged) ? (past ?? [now]) : [];
  const applied = isApplied(staged) && !fitted.includes(now) ? [now] : [];
  return [...fitted, ...applied].flatMap(({ outputs }) => outputs);
}
