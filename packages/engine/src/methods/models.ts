import { createHash } from "node:crypto";
import { sql, name } from "@satsuma/sql";
import type { Fragment } from "@satsuma/sql";
import { deeplyFrozen } from "../host/deeply-frozen.ts";
import { numberAt, textAt } from "../queries/read.ts";
import { cancel } from "../queries/session.ts";
import type { Session } from "../queries/session.ts";
import { stableJson } from "./stable-json.ts";
import type { PlannedMethod } from "./planned-method.ts";
import type { StoredModel } from "./stored-model.ts";

export type { StoredModel };

const table = name("satsuma", "models");

/**
 * The newest model of a method that was fitted as of this session's instant on this data; undefined when there is none, or when all
 * are to be fitted anew. Beside other instants, also one that was fitted on the data of then.
 */
export async function storedModel(
  session: Session,
  planned: PlannedMethod,
): Promise<StoredModel | undefined> {
  const given = session.beside?.models?.get(planned.instance.key);
  if (given !== undefined) return given;
  if (session.refit === true) return undefined;
  const { parameters, reads } = fittedFrom(planned);
  if (session.beside !== undefined) {
    const kept = await instantsKept(session, planned.instance.name, parameters + reads);
    if (!kept.has(session.clock.asOf)) return undefined;
  }
  const then = sql`method = ${planned.instance.name} AND fitted_from = ${parameters + reads} AND as_of = ${session.clock.asOf}`;
  const same = await newest(session, sql`${then} AND data_id = ${session.data.id}`);
  return same ?? (session.beside === undefined ? undefined : newest(session, then));
}

/** The newest model of a method with the same parameters, as of whatever instant and of whatever data. */
export async function previousModel(
  session: Session,
  planned: PlannedMethod,
): Promise<StoredModel | undefined> {
  const { parameters } = fittedFrom(planned);
  const find = (): Promise<StoredModel | undefined> =>
    newest(
      session,
      sql`method = ${planned.instance.name} AND fitted_from LIKE ${`${parameters}%`}`,
    );
  return once(session.beside?.kept?.previous, parameters, find);
}

/** The instants that a method's models are kept of. */
const instantsKept = (
  session: Session,
  method: string,
  fittedFrom: string,
): Promise<ReadonlySet<string>> =>
  once(session.beside?.kept?.instants, fittedFrom, async () => {
    const frame = await session.warehouse.query(
      sql`SELECT DISTINCT as_of FROM ${table} WHERE method = ${method} AND fitted_from = ${fittedFrom}`,
      cancel(session.work),
    );
    return new Set(Array.from({ length: frame.length }, (_, row) => textAt(frame, "as_of", row)));
  });

/** Finds something once where what was found is remembered. */
async function once<Found>(
  memory: Map<string, Found> | undefined,
  key: string,
  find: () => Promise<Found>,
): Promise<Found> {
  // What was found may be that there is none.
  if (memory?.has(key) !== true) {
    const found = await find();
    memory?.set(key, found);
    return found;
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it has the key
  return memory.get(key) as Found;
}

async function newest(
  { warehouse, work }: Session,
  which: Fragment,
): Promise<StoredModel | undefined> {
  const frame = await warehouse.query(
    sql`SELECT version, as_of, content FROM ${table} WHERE ${which} ORDER BY version DESC LIMIT 1`,
    cancel(work),
  );
  if (frame.length === 0) return undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by keepModel only
  const content = JSON.parse(textAt(frame, "content")) as Omit<StoredModel, "version" | "asOf">;
  return deeplyFrozen({
    version: numberAt(frame, "version"),
    asOf: textAt(frame, "as_of"),
    ...content,
  });
}

/** Keeps a model as the next version of its method. */
export async function keepModel(
  session: Session,
  planned: PlannedMethod,
  fitted: Omit<StoredModel, "version" | "asOf">,
): Promise<StoredModel> {
  const { warehouse, clock, data } = session;
  const { instance } = planned;
  const { parameters, reads } = fittedFrom(planned);
  const last = await warehouse.query(
    sql`SELECT max(version) AS version FROM ${table} WHERE method = ${instance.name}`,
    cancel(session.work),
  );
  const version = numberAt(last, "version") + 1;
  await warehouse.execute(
    sql`INSERT INTO ${table} (method, fitted_from, version, as_of, data_id, content) VALUES (${instance.name}, ${parameters + reads}, ${version}, ${clock.asOf}, ${data.id}, ${JSON.stringify(fitted)})`,
  );
  return { version, asOf: clock.asOf, ...fitted };
}

/**
 * What a model follows from besides data and instant, as two hashes: its parameters and the form of its models, and all that it reads: features, outcomes,
 * events, as of when and of whom, and the version of the plugin that does it. The model of a version before is still the previous one.
 */
function fittedFrom({ instance, features, among, cutOffs, outcomes, events }: PlannedMethod): {
  readonly parameters: string;
  readonly reads: string;
} {
  const reads = stableJson({
    features,
    among,
    cutOffs,
    outcomes,
    events,
    version: instance.version,
  });
  const format = instance.method.modelFormat ?? 1;
  return { parameters: hash(`${format} ${instance.key}`), reads: hash(reads) };
}

const hash = (text: string): string => createHash("sha256").update(text).digest("hex");
