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
import { isAboutOthers } from "./event-nodes.ts";
import { settingsOf } from "./settings.ts";
import { whoIsDue } from "./who-is-due.ts";
import type { Due } from "./who-is-due.ts";

/** How a run finds out who is in which segment. */
export type Approach =
  | { readonly mode: "full"; readonly because: FullRunReason }
  | {
      readonly mode: "incremental";
      /** Segments that are evaluated of the affected customers only; all others are evaluated of everyone. */
      readonly carried: ReadonlySet<string>;
      /** How many customers are affected; their numbers are kept in `workTables.affected`. */
      readonly affected: number;
      /** What the last run stands on. */
      readonly basis: RunBasis;
      /** False where all customers of the last run are there still. */
      readonly mayBeGone: boolean;
    };

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
  const due = new Map<string, Due>();
  for (const { segment } of segments) {
    const found = last.flags.has(segment.name) ? dueIn(segment, basis, session) : undefined;
    if (found !== undefined) due.set(segment.name, found);
  }
  if (due.size === 0) return full("nothing to carry over");
  const changed = { versions, since: basis.dataVersion };
  const affected = await keepAffected(session, changed, [...due.values()]);
  const { customers } = session.data;
  if (customers > fewCustomers && affected > mostAffected * customers) return full("many affected");
  const stayed = customers - (await countArrived(session, changed));
  return {
    mode: "incremental",
    carried: new Set(due.keys()),
    affected,
    basis,
    mayBeGone: stayed < last.result.customers,
  };
}

/** Whom time may have moved in a segment; undefined where everybody must be asked. */
function dueIn(segment: Segment, basis: RunBasis, session: Session): Due | undefined {
  const before = basis.segments[segment.name];
  if (before?.rule !== ruleIdentity(segment) || isAboutOthers(segment.where)) return undefined;
  const resolvedAt = (asOf: string) => ({
    asOf,
    cond: resolver({ ...session.clock, asOf }).cond(segment.where, segment.timezone),
  });
  const after = resolvedAt(segmentAsOf(session, segment));
  return whoIsDue(resolvedAt(before.asOf), after, session.catalogue.events);
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
