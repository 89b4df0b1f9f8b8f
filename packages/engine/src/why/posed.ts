import { and } from "@satsuma/ir";
import type { AsOfPolicy, Clock, Cond, Resolver } from "@satsuma/ir";
import { interpreter } from "@satsuma/language";
import type { Proof, Subject } from "@satsuma/language";
import { prepareTraits, usedOnly } from "../methods/prepare-traits.ts";
import type { Prepared } from "../methods/prepare-traits.ts";
import { resolverAt } from "../queries/resolve-segments.ts";
import type { Session } from "../queries/session.ts";
import { latest, segmentAsOf } from "../run/segment-as-of.ts";
import { questionsIn } from "./asked.ts";
import type { Questions } from "./asked.ts";

/** Rules that are asked about together: they describe the same instant, in the same zone. */
export interface AskedRules {
  readonly rules: readonly Cond[];
  readonly policy: AsOfPolicy;
  readonly timezone?: string;
}

/** Rules made ready to be worked out from customers' own data, whoever is asked about. */
export interface Posed {
  readonly prepared: Prepared;
  /** As of the rules' own instant, in their own zone. */
  readonly clock: Clock;
  readonly resolver: Resolver;
  readonly questions: Questions;
  /** All rules, resolved, with derived traits as what they stand for. */
  readonly resolved: Cond;
  /** A rule with derived traits as what they stand for: the one that is proved. */
  readonly provable: (rule: Cond) => Cond;
}

/** Prepares rules, and finds what has to be asked of the warehouse for them. */
export async function pose(
  opened: Session,
  { rules, policy, timezone = opened.clock.timezone }: AskedRules,
): Promise<Posed> {
  const asOf = segmentAsOf(opened, { asOf: policy, timezone });
  const until = latest([asOf, opened.clock.asOf]);
  const prepared = await prepareTraits({ ...opened, until }, rules, usedOnly);
  const { session, fitted } = prepared;
  const resolver = resolverAt(session, asOf);
  const provable = (rule: Cond): Cond => fitted.traits.derived(rule);
  const resolved = resolver.cond(and(...rules.map(provable)), timezone);
  const clock = { ...session.clock, asOf, timezone };
  return { prepared, clock, resolver, questions: questionsIn(resolved), resolved, provable };
}

/**
 * Proves rules for customers: why one is in, or not. This is the one way to a verdict, of one customer and of all. Customers must know
 * the answers to the questions.
 */
export function prover(posed: Posed): (rule: Cond) => (subject: Subject) => Proof {
  const { clock, prepared, provable, questions, resolver } = posed;
  const { catalogue } = prepared.session;
  // Nobody else is looked at: where one stands among all is an answer.
  const interpreted = interpreter({ catalogue, population: [], asOf: clock.asOf });
  const resolving = {
    timezone: clock.timezone,
    resolver: {
      cond: (cond: Cond, zone?: string) => questions.answered(resolver.cond(cond, zone)),
      value: (value: Parameters<Resolver["value"]>[0], zone?: string) =>
        questions.answered(resolver.value(value, zone)),
    },
  };
  return (rule) => {
    const proved = provable(rule);
    return (subject) => interpreted.proof(proved, subject, resolving);
  };
}
