import { walk } from "@satsuma/ir";
import type { Cond, Segment } from "@satsuma/ir";
import { explainProof, inquiry, proofLines } from "@satsuma/language";
import type { Inquiry, Proof } from "@satsuma/language";
import type { Session } from "../queries/session.ts";
import { openCase } from "./case.ts";
import type { Case } from "./case.ts";
import { conditionsOf } from "./conditions.ts";
import { dueFrom } from "./due.ts";
import { nearestFor, nextFor } from "./nearest.ts";
import { prover } from "./posed.ts";
import type { Why, WhyModel } from "./why-result.ts";

/**
 * Why one customer is in a segment or is not: the rule is worked out once more from the customer's own data, part by part. What
 * that data does not answer (plugins' values, rankings, percentiles) is asked of the warehouse.
 */
export async function whyMember(opened: Session, segment: Segment, customer: string): Promise<Why> {
  const { where, asOf, timezone } = segment;
  const asked = { rules: [where], policy: asOf, ...(timezone !== undefined && { timezone }) };
  return whySegment(segment, await openCase(opened, asked, customer));
}

/** The same of a case that is open. */
export function whySegment(segment: Segment, of: Case): Why {
  const { clock, prepared, subject } = of;
  const { session } = prepared;
  const proof = proofOf(segment.where, of);
  const words = { catalogue: session.catalogue, clock };
  const asking = inquiryOf(segment, of);
  const placed = placedFor(segment.where, proof.holds, of, asking);
  const { title } = segment;
  return {
    segment: segment.name,
    ...(title !== undefined && { title }),
    customer: subject.key,
    asOf: clock.asOf,
    isMember: proof.holds,
    english: explainProof(proof, words),
    conditions: conditionsOf(proofLines(proof, words), {
      of,
      words,
      inquiry: asking,
      texts: session.texts,
    }),
    nearest: nearestFor(placed, asking, of),
    ...nextFor(placed, proof.holds, { inquiry: asking, of }),
    models: modelsIn(of),
  };
}

/** Asks about a rule's future and what would change it, as of the instants its policy makes it describe. */
export function inquiryOf(
  { where, asOf }: Pick<Segment, "where" | "asOf">,
  { clock, prepared, subject }: Case,
): Inquiry {
  const canWait = ![...walk(where)].some(({ kind }) => kind === "rank" || kind === "percentile");
  const { catalogue } = prepared.session;
  return inquiry(subject, { catalogue, clock, due: dueFrom(asOf, clock), canWait });
}

/**
 * The rule that changes are looked for in: over the customer's own data where it comes to the verdict there too, as it does but for
 * the last digit of a score; otherwise with scores as they are.
 */
export function placedFor(where: Cond, verdict: boolean, of: Case, asking: Inquiry) {
  const { timezone } = of.clock;
  const placed = { cond: of.working(of.provable(where)), timezone };
  if (asking.holds(placed) === verdict) return placed;
  return { cond: of.questions.answered(of.resolver.cond(of.provable(where), timezone)), timezone };
}

/** Why the rule says what it says. */
export function proofOf(where: Cond, of: Case): Proof {
  const { clock, questions, resolver, subject } = of;
  return withPlaces(prover(of)(where)(subject), (cond) => {
    const name = questions.nameOf(resolver.cond(cond, clock.timezone));
    return name === undefined ? undefined : of.answers.standings.get(name);
  });
}

/** Where the customer stands in rankings, which its own data does not say. */
function withPlaces(proof: Proof, placeOf: (cond: Cond) => Proof["standing"]): Proof {
  const standing = proof.cond.kind === "rank" ? placeOf(proof.cond) : undefined;
  return {
    ...proof,
    ...(standing && { standing }),
    of: proof.of.map((part) => withPlaces(part, placeOf)),
  };
}

const modelsIn = ({ prepared }: Case): readonly WhyModel[] =>
  prepared.fitted.results.map(({ method, version, asOf }) => ({ method, version, asOf }));
