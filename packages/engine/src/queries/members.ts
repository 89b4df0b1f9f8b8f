import { SatsumaError } from "@satsuma/model";
import type { Frame } from "@satsuma/model";
import { join, name, sql } from "@satsuma/sql";
import type { Warehouse } from "@satsuma/sql";
import type { Work } from "../project-options.ts";
import { currentRun } from "../state/published.ts";
import type { PublishedRun } from "../state/published.ts";
import { unknownSegment } from "../rules/unknown-segment.ts";
import { cancel } from "./session.ts";

/**
 * The last run, and the yes/no column that a segment has in it. The rules of now are asked only for the error that says why there is
 * none.
 *
 * @throws SatsumaError `RUN_SEGMENT` or `RUN_NOT_RUN`
 */
export async function publishedSegment(
  warehouse: Warehouse,
  segment: string,
  rules: () => Promise<readonly string[]>,
): Promise<{ readonly run: PublishedRun; readonly flag: string }> {
  const run = await currentRun(warehouse);
  if (run === undefined) throw notRun(segment, "nothing has been run yet");
  const flag = run.flags.get(segment);
  if (flag === undefined) throw await notThere(segment, run, rules);
  return { run, flag };
}

/** Every customer's traits of the last run, in frames. */
export async function* streamTraits(warehouse: Warehouse, work: Work): AsyncIterable<Frame> {
  const run = await currentRun(warehouse);
  if (run === undefined)
    throw new SatsumaError(
      "RUN_NOT_RUN",
      "there are no traits: nothing has been run yet",
      runFirst,
    );
  const columns = [sql`key AS customer`, ...run.result.traits.map((trait) => name(trait))];
  yield* warehouse.stream(
    sql`SELECT ${join(columns, ", ")} FROM ${name("satsuma", run.evaluation)} ORDER BY key`,
    cancel(work),
  );
}

const runFirst = { help: "run `satsuma run` first" };

async function notThere(
  segment: string,
  { result: { skipped } }: PublishedRun,
  rules: () => Promise<readonly string[]>,
): Promise<SatsumaError> {
  const known = await rules();
  if (!known.includes(segment)) return unknownSegment(segment, known);
  const left = skipped.find(({ name }) => name === segment);
  if (left === undefined) return notRun(segment, `"${segment}" was not part of the last run`);
  const why = left.why === "archived" ? "it is archived" : `it expired after ${left.expires}`;
  return new SatsumaError("RUN_NOT_RUN", `"${segment}" has no members: ${why}`, {
    help: "change its `status` or `expires` and run `satsuma run`",
  });
}

const notRun = (segment: string, why: string): SatsumaError =>
  new SatsumaError("RUN_NOT_RUN", `the members of "${segment}" are not known: ${why}`, runFirst);
