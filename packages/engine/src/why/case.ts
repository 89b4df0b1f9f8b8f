import { and } from "@satsuma/ir";
import type { Cond, Fact } from "@satsuma/ir";
import type { Subject } from "@satsuma/language";
import type { Session } from "../queries/session.ts";
import { answersFor } from "./answers.ts";
import type { Answers } from "./answers.ts";
import { answers as answersTable } from "./asked.ts";
import { openModels } from "./open-models.ts";
import { pose } from "./posed.ts";
import type { AskedRules, Posed } from "./posed.ts";
import { readCustomer } from "./subject.ts";
import { workingRule } from "./working-rule.ts";

/** One customer, with all that some rules ask of it. */
export interface Case extends Posed {
  readonly subject: Subject;
  readonly answers: Answers;
  /** A rule as what it means for this customer while others and models stay as they are, over its own data. */
  readonly working: (rule: Cond, timezone?: string) => Cond;
}

/** Reads one customer and all that rules ask of it. @throws SatsumaError `RUN_CUSTOMER` when there is no such customer */
export async function openCase(
  opened: Session,
  asked: AskedRules,
  customer: string,
): Promise<Case> {
  const posed = await pose(opened, asked);
  const { clock, prepared, provable, questions, resolved, resolver } = posed;
  const { session, fitted } = prepared;
  // Scores are of the run's instant: where a rule describes another they are what they are.
  const isOfRun = clock.asOf === session.clock.asOf;
  const models = isOfRun ? await openModels(prepared) : () => undefined;
  const rewriting = { questions, resolver, timezone: session.clock.timezone, models };
  const unknown = { lastPlaces: new Map<string, never>(), percentiles: new Map<string, never>() };
  const read = asked.rules.map((rule) =>
    workingRule(provable(rule), clock.timezone, { ...rewriting, ...unknown }),
  );
  const { key, subject } = await readCustomer(customer, and(resolved, ...read), session);
  const answers = await answersFor(key, questions.names, { session, traits: fitted.traits });
  const { lastPlaces, percentiles } = answers;
  return {
    ...posed,
    subject: informed(subject, answers.facts),
    answers,
    working: (rule, zone = clock.timezone) =>
      workingRule(rule, zone, { ...rewriting, lastPlaces, percentiles }),
  };
}

/** A customer with the answers to what its own data does not say. */
export const informed = (subject: Subject, facts: Readonly<Record<string, Fact>>): Subject => ({
  ...subject,
  stored: { [answersTable]: facts },
});
