import { explainProof, interpreter } from "@satsuma/language";
import type { Proof } from "@satsuma/language";
import type { Cond, Segment } from "@satsuma/ir";
import { prepareTraits, usedOnly } from "../methods/prepare-traits.ts";
import { resolverAt } from "../queries/resolve-segments.ts";
import type { Session } from "../queries/session.ts";
import type { Why } from "../results.ts";
import { latest, segmentAsOf } from "../run/segment-as-of.ts";
import { answersFor } from "./answers.ts";
import { answers as answersTable, questionsIn } from "./asked.ts";
import { readCustomer } from "./subject.ts";

/**
 * Why one customer is in a segment or is not: the rule is worked out once more from the customer's own data, part by part. What
 * that data does not answer (plugins' values, rankings, percentiles) is asked of the warehouse.
 */
export async function whyMember(opened: Session, segment: Segment, customer: string): Promise<Why> {
  const asOf = segmentAsOf(opened, segment);
  const until = latest([asOf, opened.clock.asOf]);
  const { session, fitted } = await prepareTraits({ ...opened, until }, [segment.where], usedOnly);
  const { traits } = fitted;
  const { timezone = session.clock.timezone } = segment;
  const clock = { ...session.clock, asOf };
  const resolver = resolverAt(session, asOf);
  const rule = traits.derived(segment.where);
  const resolved = resolver.cond(rule, timezone);
  const { key, subject } = await readCustomer(customer, resolved, session);
  const questions = questionsIn(resolved);
  const answers = await answersFor(key, questions.names, { session, traits });
  const informed = { ...subject, stored: { [answersTable]: answers.facts } };
  const { catalogue } = session;
  const proof = interpreter({ catalogue, population: [informed], asOf }).proof(rule, informed, {
    timezone,
    resolver: {
      cond: (cond, zone) => questions.answered(resolver.cond(cond, zone)),
      value: (value, zone) => questions.answered(resolver.value(value, zone)),
    },
  });
  const placeOf = (cond: Cond): Proof["standing"] => {
    const asked = resolver.cond(cond, timezone);
    return asked.kind === "rank"
      ? answers.standings.get(questions.names.get(asked) ?? "")
      : undefined;
  };
  const words = { catalogue, clock: { ...clock, timezone } };
  return {
    segment: segment.name,
    customer: subject.key,
    asOf,
    isMember: proof.holds,
    english: explainProof(withPlaces(proof, placeOf), words),
  };
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
