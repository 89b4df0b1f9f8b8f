import { join, name, raw, sql, workSchema } from "@satsuma/sql";
import type { Fragment, Output, TablePath } from "@satsuma/sql";
import type { MethodPlan } from "../methods/method-plan.ts";
import type { PlannedMethod } from "../methods/planned-method.ts";
import { traitWriter } from "../methods/score.ts";
import { stageMethod, stagedOutputs } from "../methods/staged.ts";
import { dropTable } from "../queries/new-table.ts";
import type { Session } from "../queries/session.ts";
import { fillPanel } from "./fill-panel.ts";

const table: TablePath = [workSchema, "features_over_time"];

/** For so many a scan of each instant is less work. */
const fewInstants = 2;

/** Sessions about instants, and what measuring them together took. */
export interface Measured {
  readonly sessions: readonly Session[];
  /** Statements that read the event tables. */
  readonly statements: number;
}

/**
 * Measures what methods are fitted on at many instants at once. Only methods that read no other's traits: what those read follows from
 * models that are not fitted yet. The table is there until `dropMeasured`.
 *
 * @param sessions about one instant each, and the same otherwise
 */
export async function measuredTogether(
  sessions: readonly Session[],
  plan: MethodPlan,
): Promise<Measured> {
  const methods = plan.methods.filter(({ level }) => level === 0);
  const [first] = sessions;
  if (first === undefined || methods.length === 0 || sessions.length <= fewInstants)
    return { sessions, statements: 0 };
  if (first.layout.customers.ordinal === undefined) return { sessions, statements: 0 };
  const measures: Measure[] = [];
  for (const session of sessions)
    measures.push({ session, outputs: await outputsOf(session, methods, plan) });
  const alike = mostAlike(measures);
  if (alike.length <= fewInstants) return { sessions, statements: 0 };
  const stage = `measuring ${methods.map(({ instance }) => instance.name).join(", ")}`;
  try {
    await fillPanel(first, { table, outputs: alike.map(({ outputs }) => outputs), stage });
  } catch (cause) {
    first.work.signal?.throwIfAborted();
    // Something grew too large, perhaps of a method that nothing needs: each instant tells for itself which.
    if (!(cause instanceof Error)) throw cause;
    return { sessions, statements: 0 };
  }
  const numbers = new Map(alike.map(({ session }, i) => [session, i]));
  return {
    sessions: sessions.map((session) => {
      const number = numbers.get(session);
      return number === undefined ? session : reading(session, number);
    }),
    statements: 1,
  };
}

/** Drops what was measured together. */
export const dropMeasured = (session: Session): Promise<void> => dropTable(session, table);

/** What is to be measured at one instant. */
interface Measure {
  readonly session: Session;
  readonly outputs: readonly Output[];
}

async function outputsOf(
  session: Session,
  methods: readonly PlannedMethod[],
  plan: MethodPlan,
): Promise<Output[]> {
  const traits = traitWriter(plan, new Map());
  const outputs: Output[] = [];
  for (const [place, planned] of methods.entries())
    outputs.push(...stagedOutputs(await stageMethod(session, planned, { traits, place })));
  return outputs;
}

/** The most instants at which the same is to be measured: where a model is kept, less is. */
function mostAlike(measures: readonly Measure[]): readonly Measure[] {
  const groups = Map.groupBy(measures, ({ outputs }) =>
    outputs.map(({ name: column }) => column).join(" "),
  );
  groups.delete("");
  return [...groups.values()].toSorted((one, other) => other.length - one.length)[0] ?? [];
}

/** The session with what was measured of its instant as rows. */
function reading(session: Session, number: number): Session {
  const { customers } = session.layout;
  const measured = (columns: readonly string[]): Fragment =>
    sql`SELECT ${join(
      [name("c", customers.key), name("c", customers.ordinal!)].map(
        (own, i) => sql`${own} AS ${name(i === 0 ? "key" : "ordinal")}`,
      ),
      ", ",
    )}, ${join(
      columns.map((column) => name("m", column)),
      ", ",
    )} FROM ${name(...table)} AS m JOIN ${name(...customers.table)} AS c ON ${name("c", customers.ordinal!)} = ${name("m", "ordinal")} - ${session.data.customers * number} WHERE ${name("m", "instant")} = ${raw(String(number))}`;
  return { ...session, beside: { ...session.beside, measured } };
}
