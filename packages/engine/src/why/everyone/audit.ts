import type { Segment } from "@satsuma/ir";
import { name, sql } from "@satsuma/sql";
import { at } from "../../queries/read.ts";
import { cancel } from "../../queries/session.ts";
import type { Session } from "../../queries/session.ts";
import { withEvaluated } from "../../run/evaluated.ts";
import type { Evaluated } from "../../run/evaluated.ts";
import type { Audit, AuditedSegment } from "../audit-result.ts";
import { pose, prover } from "../posed.ts";
import { withAnswers } from "./answers-of-all.ts";
import { everyCustomer } from "./customers.ts";
import { inStep } from "./in-step.ts";

/** Works out every segment for every customer from its own data, as `why` does, and holds it against membership. */
export async function audit(opened: Session): Promise<Audit> {
  return withEvaluated(opened, async (evaluated) => {
    const segments = opened.program.segments.filter((each) => evaluated.flags.has(each.name));
    const found = new Map<string, AuditedSegment>();
    let customers = 0;
    for (const group of together(segments)) {
      const audited = await auditGroup(group, evaluated, opened);
      ({ customers } = audited);
      for (const segment of audited.segments) found.set(segment.segment, segment);
    }
    const inOrder = segments.flatMap((each) => found.get(each.name) ?? []);
    return { asOf: opened.clock.asOf, customers, segments: inOrder };
  });
}

/** Segments that describe the same instant in the same zone: their customers are read once. */
const together = (segments: readonly Segment[]): Iterable<readonly [Segment, ...Segment[]]> =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a group has at least the one it was made for
  Map.groupBy(segments, ({ asOf, timezone }) => `${asOf} ${timezone}`).values() as Iterable<
    readonly [Segment, ...Segment[]]
  >;

async function auditGroup(
  group: readonly [Segment, ...Segment[]],
  evaluated: Evaluated,
  opened: Session,
): Promise<Pick<Audit, "customers" | "segments">> {
  const [{ asOf: policy, timezone }] = group;
  const rules = group.map(({ where }) => where);
  const posed = await pose(opened, { rules, policy, ...(timezone !== undefined && { timezone }) });
  return withAnswers(posed, async (answers) => {
    const membership = membershipOf(group, evaluated, opened);
    const prove = prover(posed);
    const tallies = group.map(({ name: segment, where }) => ({
      segment,
      proof: prove(where),
      members: 0,
      differing: Array<string>(),
    }));
    let customers = 0;
    for await (const subject of everyCustomer(posed, answers)) {
      customers += 1;
      const [flags = []] = await membership.of(subject.key);
      for (const [i, tally] of tallies.entries()) {
        const { holds } = tally.proof(subject);
        tally.members += Number(holds);
        if (holds !== flags[i]) tally.differing.push(subject.key);
      }
    }
    await membership.end();
    const segments = tallies.map(({ segment, members, differing }) => ({
      segment,
      members,
      differing,
    }));
    return { customers, segments };
  });
}

/** Whether each customer is in each of some segments. */
function membershipOf(
  segments: readonly Segment[],
  { table, flags }: Evaluated,
  { warehouse, work }: Session,
) {
  const columns = segments.map((segment) => flags.get(segment.name) ?? "");
  const frames = warehouse.stream(sql`SELECT * FROM ${name(...table)} ORDER BY key`, cancel(work));
  return inStep(frames, (frame, row) => columns.map((column) => at(frame, column, row) === true));
}
