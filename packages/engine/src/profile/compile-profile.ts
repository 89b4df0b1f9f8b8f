import type { DataFacts } from "@satsuma/plugin";
import { dataFacts } from "../advise/data-facts.ts";
import { everyMethod } from "../methods/prepare-traits.ts";
import type { Prepared } from "../methods/prepare-traits.ts";
import { prepareSegments } from "../queries/prepare-segments.ts";
import type { PreparedSegments } from "../queries/prepare-segments.ts";
import { resolverAt } from "../queries/resolve-segments.ts";
import { ruleText } from "../queries/rule-text.ts";
import type { Session } from "../queries/session.ts";
import type { RuleText } from "../rules/rule-text.ts";
import { evaluationOf } from "../run/evaluation.ts";
import type { SkippedVariable } from "./profile-result.ts";
import { readsOf } from "./reads.ts";
import { attributeVariables, behaviourVariables, traitVariable } from "./variables.ts";
import type { Variable } from "./variables.ts";

/** What is profiled, against what, and how. */
export interface ProfileRequest {
  readonly what: string;
  /** A segment or an expression; everyone else unless given. */
  readonly against?: string;
  readonly areMembersNamed: boolean;
}

/** A request with the rules it names and everything that is compared, its methods fitted. */
export interface Compiled extends ProfileRequest {
  readonly rule: RuleText;
  readonly baseRule: RuleText | undefined;
  readonly variables: readonly Variable[];
  readonly skipped: readonly SkippedVariable[];
  readonly facts: DataFacts;
  readonly prepared: PreparedSegments;
}

/** Cost: one pass over all data to count its columns. @throws RuleErrors when what is asked for has errors */
export async function compileProfile(opened: Session, request: ProfileRequest): Promise<Compiled> {
  const rule = ruleText(request.what, opened);
  const baseRule = request.against === undefined ? undefined : ruleText(request.against, opened);
  const rules = baseRule === undefined ? [rule] : [rule, baseRule];
  const facts = await dataFacts(opened);
  const attributes = attributeVariables(facts, opened);
  const behaviour = behaviourVariables(facts, opened);
  const prepared = await prepareSegments(
    opened,
    rules.map(({ cond, meta }) => ({ ...meta, where: cond })),
    { besides: behaviour.map(({ value }) => value), isWanted: everyMethod },
  );
  const traits = standardTraits(prepared);
  const own = [...attributes.variables, ...behaviour].map((variable) =>
    resolvedVariable(variable, prepared),
  );
  return {
    ...request,
    rule,
    baseRule,
    variables: [...own, ...traits.variables],
    skipped: [...attributes.skipped, ...traits.skipped],
    facts,
    prepared,
  };
}

/** A variable as of the project's instant, with what it reads. */
function resolvedVariable(variable: Variable, { session, plan }: Prepared): Variable {
  const clock = resolverAt(session, session.clock.asOf);
  return {
    ...variable,
    reads: readsOf([variable.value], { plan, catalogue: session.catalogue }),
    value: clock.value(variable.value),
  };
}

/** The traits of the config's methods; those that could not be fitted, or compared, with the reason. */
function standardTraits({ session, plan, fitted }: Prepared) {
  const withoutSegments = { ...session, program: { ...session.program, segments: [] } };
  const skipped: SkippedVariable[] = [];
  const { traits, outputs } = evaluationOf(withoutSegments, plan, fitted);
  const values = new Map(
    outputs.flatMap((output) => (output.kind === "value" ? [[output.name, output.value]] : [])),
  );
  const context = { plan, catalogue: session.catalogue };
  const variables = traits.flatMap(({ trait, method, about, isKnown }) => {
    const [namespace = "", name = ""] = method.split(".");
    const node = plan.standardTrait(namespace, name, trait.split(".").at(-1) ?? "", about);
    const reads = readsOf(node ? [node] : [], context);
    const variable = traitVariable(trait, about, { value: values.get(trait)!, reads });
    if (isKnown && variable !== undefined) return [variable];
    const why = isKnown
      ? `values of type ${about.type.kind} are not compared`
      : "its method could not be fitted";
    skipped.push({ name: trait, why });
    return [];
  });
  return { variables, skipped };
}
