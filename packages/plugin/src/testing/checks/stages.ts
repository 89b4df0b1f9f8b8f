import type { Fitted, Method } from "../../method.ts";
import { called, faultOf } from "./called.ts";
import { jsonFaults } from "./canonical.ts";
import { demandNone } from "./check.ts";
import { declarationFaults } from "./declarations.ts";
import type { Fault, Subject } from "./options.ts";
import { scoreNodeFaults } from "./score-nodes.ts";
import { isFree, remembered, withContributions } from "./subject.ts";
import { traitFaults, typeFaults } from "./trait-faults.ts";
import { fitted, modelOf, paramsOf, scored, typesOf } from "./trial.ts";

/** The steps on the way to a method's traits, each with a check of its own. */
export type Stage = "standard" | "declares" | "fits" | "json" | "scores" | "traits";

/**
 * Tries something on every method that comes as far as a stage. What stops it before is told by the check of that stage alone,
 * not by every check that would have to fit it.
 */
export const eachMethod = (
  subject: Subject,
  stage: Stage,
  attempt: (method: Method) => Promise<void>,
): Promise<void> =>
  withContributions(subject, async ({ methods = [] }) => {
    for (const method of methods) if (await comesTo(method, subject, stage)) await attempt(method);
  });

/** True when nothing is wrong with the method up to a stage and at it; what is wrong is noted as what stood in the way. */
export async function comesTo(method: Method, subject: Subject, stage: Stage): Promise<boolean> {
  const fault = await methodFault(method, subject);
  const isLater = fault !== undefined && stages.indexOf(fault.check) > stages.indexOf(stage);
  return isLater || isFree(subject, fault);
}

/** The first thing that is wrong on the way to the method's traits. */
export const methodFault = (method: Method, subject: Subject): Promise<Fault | undefined> =>
  remembered(subject, `method ${method.name}`, () => findFault(method, subject));

async function findFault(method: Method, subject: Subject): Promise<Fault | undefined> {
  for (const [check, attempt] of Object.entries(attempts)) {
    const found = await faultOf(() => attempt(method, subject));
    if (found !== undefined) return { check, found: `method ${method.name}: ${found}` };
  }
  return undefined;
}

type Attempt = (method: Method, subject: Subject) => Promise<void>;

const attempts: Readonly<Record<Stage, Attempt>> = {
  async standard(method, subject) {
    await paramsOf(method, subject);
  },
  async declares(method, subject) {
    const params = await paramsOf(method, subject);
    await refuse("what it declares", subject, () =>
      declarationFaults(method, params, typesOf(method, params, subject)),
    );
  },
  async fits(method, subject) {
    const found: unknown = await fitted(method, subject);
    await refuse("what it fitted", subject, () => fittedFaults(found));
  },
  async json(method, subject) {
    const { model } = await fitted(method, subject);
    await refuse("its model", subject, () => jsonFaults(model));
  },
  async scores(method, subject) {
    const { model, customers } = await modelOf(method, subject);
    await refuse("its score", subject, () => scoreNodeFaults(method, model, customers));
    await scored(method, subject, model, customers);
  },
  async traits(method, subject) {
    const { model, customers } = await modelOf(method, subject);
    const columns = method.writes(await paramsOf(method, subject), customers.types);
    const traits = await scored(method, subject, model, customers);
    await refuse("its traits", subject, () => [
      ...typeFaults(method, model, customers, columns),
      ...traitFaults(method, columns, traits, customers),
    ]);
  },
};

/** What is missing of what a fit gives. */
function fittedFaults(found: unknown): string[] {
  if (typeof found !== "object" || found === null) {
    return [`fit gave ${String(found)}: expected { model, quality, warnings }`];
  }
  const { quality, warnings }: Partial<Fitted<unknown>> = found;
  return [
    ...(typeof quality === "object" && quality !== null ? [] : ["fit gave no quality: {} will do"]),
    ...(Array.isArray(warnings) ? [] : ["fit gave no list of warnings: [] will do"]),
  ];
}

const stages: readonly string[] = Object.keys(attempts);

async function refuse(what: string, subject: Subject, find: () => readonly string[]) {
  demandNone(await called(what, subject, find));
}
