import type { Session } from "../../queries/session.ts";
import { keepChanges } from "../compare.ts";
import { pairing } from "../pairing.ts";
import type { Approach } from "./approach.ts";
import type { Evaluated, Evaluating } from "./evaluated.ts";
import { fillKeyed } from "./fill-keyed.ts";
import { overlaid } from "./overlay.ts";
import { asPatch } from "./patch.ts";

/** Evaluates a run in the way that was decided on, and keeps whom it and the last run differ about in `workTables.changes`. */
export async function evaluate(
  session: Session,
  approach: Approach,
  of: Evaluating,
): Promise<Evaluated> {
  const { evaluation, last } = of;
  if (approach.mode === "full" || last === undefined) return ofEveryone(session, of);
  const { carried } = approach;
  const isAllCarried =
    evaluation.traits.length === 0 &&
    evaluation.segments.every(({ segment }) => carried.has(segment.name)) &&
    last.flags.size === evaluation.segments.length;
  const following = { ...of, last };
  return isAllCarried
    ? asPatch(session, approach, following)
    : overlaid(session, approach, following);
}

async function ofEveryone(
  session: Session,
  { evaluation, last, published }: Evaluating,
): Promise<Evaluated> {
  const stage = `evaluating ${evaluation.segments.length} segments`;
  const cost = await fillKeyed(session, ["satsuma", published], evaluation.outputs, stage);
  const pair = await pairing(session, { published, last, isPatch: false });
  session.work.progress?.({ stage: "comparing with the last run" });
  await keepChanges(session, evaluation, pair);
  return { evaluation, pair, customers: session.data.customers, cost };
}
