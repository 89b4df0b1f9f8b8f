import type { Segment } from "@satsuma/ir";
import { resolver } from "@satsuma/ir";
import { sql } from "@satsuma/sql";
import type { CustomerVersions } from "@satsuma/sql";
import { rowsOf } from "../../queries/read.ts";
import type { Session } from "../../queries/session.ts";
import type { FullRunReason } from "../run-result.ts";
import { ruleIdentity } from "../../rules/rule-identity.ts";
import type { PublishedRun } from "../../state/published.ts";
import { basisOf } from "../../state/run-basis.ts";
import type { RunBasis } from "../../state/run-basis.ts";
import type { Evaluation } from "../evaluation.ts";
import { segmentAsOf } from "../segment-as-of.ts";
import { countArrived, keepAffected } from "./affected.ts";
import type { Carried } from "./carried.ts";
import { isAboutOthers } from "./event-nodes.ts";
import { readsOf } from "./reads.ts";
import { settingsOf } from "./settings.ts";
import { whoIsDue } from "./who-is-due.ts";

/** How a run finds out who is in which segment. */
export type Approach = { readonly mode: "full"; readonly because: FullRunReason } | Incremental;

/** The last run is carried over, save for some customers. */
export interface Incremental {
  readonly mode: "incremental";
  /** Segments that are evaluated of the affected customers only; all others are evaluated of everyone. */
  readonly carried: ReadonlyMap<string, Carried>;
  /** How many customers are affected; their numbers are kept in `workTables.affected`. */
  readonly affected: number;
  /** False where all customers of the last run are there still. */
  readonly mayBeGone: boolean;
}

/** Above this share of the customers it costs less to evaluate all of them in one go. */
const mostAffected = 1 / 3;
/** Of so few customers a run costs next to nothing either way. */
const fewCustomers = 1000;

/**
 * Decides which customers and segments must be evaluated again so that the result is that of a full run. A segment is carried over
 * where its rule is the one of the last run and follows from each customer's own data; a customer is affected when their data
 * changed since, or when time passing may have moved them in any carried segment.
 */
export async function approachOf(
  session: Session,
  evaluation: Evaluation,
  last: PublishedRun | undefined,
): Promise<Approach> {
  if (last === undefined) return full("first run");
  if (session.isFull === true) return full("asked for");
  const basis = await basisOf(session.warehouse, last.run);
  if (basis === undefined) return full("no account of the last run");
  if (basis.settings !== settingsOf(session)) return full("settings changed");
  const { versions } = session.layout;
  if (versions === undefined) return full("no account of changes");
  if (!(await isSameKey(session, last))) return full("keys changed");
  return overSince({ last, basis, versions }, session, evaluation);
}

const full = (because: FullRunReason): Approach => ({ mode: "full", because });

/** What the last run left to go by. */
interface Since {
  readonly last: PublishedRun;
  readonly basis: RunBasis;
  readonly versions: CustomerVersions;
}

async function overSince(
  { last, basis, versions }: Since,
  session: Session,
  { segments }: Evaluation,
): Promise<Approach> {
  const carried = new Map<string, Carried>();
  for (const { segment } of segments) {
    const found = last.flags.has(segment.name) ? carriedOver(segment, basis, session) : undefined;
    if (found !== undefined) carried.set(segment.name, found);
  }
  if (carried.size === 0) return full("nothing to carry over");
  const changed = { versions, since: basis.dataVersion };
  const affected = await keepAffected(session, changed, [...carried.values()]);
  const { customers } = session.data;
  if (customers > fewCustomers && affected > mostAffected * customers) return full("many affected");
  const stayed = customers - (await countArrived(session, changed));
  return {
    mode: "incremental",
    carried,
    affected,
    mayBeGone: stayed < last.result.customers,
  };
}

/** What is known of a segment whose rule is that of the last run; undefined where everybody must be asked. */
function carriedOver(segment: Segment, basis: RunBasis, session: Session): Carried | undefined {
  const before = basis.segments[segment.name];
  if (before?.rule !== ruleIdentity(segment) || isAboutOthers(segment.where)) return undefined;
  const resolvedAt = (asOf: string) => ({
    asOf,
    cond: resolver({ ...session.clock, asOf }).cond(segment.where, segment.timezone),
  });
  const [then, now] = [resolvedAt(before.asOf), resolvedAt(segmentAsOf(session, segment))];
  const due = whoIsDue(then, now, session.catalogue.events);
  return due && { due, reads: readsOf(then.cond, now.cond) };
}

/** Keys of two types cannot be told apart by value. */
async function isSameKey({ warehouse, layout }: Session, last: PublishedRun): Promise<boolean> {
  const { table, key } = layout.customers;
  const own = table.at(-1) ?? "";
  const frame = await warehouse.query(
    sql`SELECT DISTINCT data_type FROM information_schema.columns WHERE table_schema = 'satsuma' AND ((table_name = ${last.evaluation} AND column_name = 'key') OR (table_name = ${own} AND column_name = ${key}))`,
  );
  return rowsOf(frame).length === 1;
}
