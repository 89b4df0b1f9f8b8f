import { parseExpression } from "@satsuma/language";
import type { RuleDraft } from "@satsuma/plugin";
import { z } from "zod";
import { fault } from "../host/fault.ts";
import { guarded } from "../host/guard.ts";
import { pluginError } from "../host/plugin-error.ts";
import type { PlannedMethod } from "../methods/planned-method.ts";
import { typesOf } from "../methods/feature-types.ts";
import { asksFor } from "./asks-for.ts";
import { ruleWords } from "./rule-words.ts";

const measure = z.looseObject({ value: z.number(), doc: z.string() });

const shape = z.array(
  z.looseObject({
    name: z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/u, "must be letters, digits and _"),
    title: z.string().optional(),
    doc: z.string().min(1),
    where: z.string().min(1),
    measures: z.record(z.string(), measure),
  }),
);

/**
 * The segments that a method makes of its model, each with the condition of whom the method is about; none for methods that
 * make no rules.
 *
 * @throws SatsumaError `PLUGIN_RESULT` when they are not whole, `PLUGIN_FAILED` when the plugin throws
 */
export async function draftedRules(
  { instance: { method, plugin, name, parameters }, features, texts }: PlannedMethod,
  model: unknown,
): Promise<readonly RuleDraft[]> {
  if (method.rules === undefined) return [];
  const { drafts, among } = await guarded(plugin, `writing ${name} as rules`, () => ({
    drafts: method.rules?.(model, ruleWords(texts, typesOf(features))),
    among: method.among?.(parameters),
  }));
  const problem = fault(shape, drafts) ?? namedTwice(drafts ?? []);
  if (problem !== undefined)
    throw pluginError("PLUGIN_RESULT", plugin, `the rules of ${name} are not whole: ${problem}`);
  return (drafts ?? []).map((draft) => ({ ...draft, where: within(draft.where, among) }));
}

function namedTwice(drafts: readonly RuleDraft[]): string | undefined {
  const names = drafts.map(({ name }) => name.toLowerCase());
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  return twice === undefined ? undefined : `there are two called "${twice}"`;
}

/** A condition that also asks for whom the method is about, unless it does so itself. */
const within = (where: string, among: string | undefined): string =>
  among === undefined || asksFor(where, among) ? where : `${operand(among)} and ${operand(where)}`;

/** As a part of `and`: in parentheses where it is an `or`, or cannot be read, which then is told of the whole. */
function operand(condition: string): string {
  const { expr } = parseExpression(condition, "<rule>");
  return expr === undefined || expr.kind === "or" ? `(${condition})` : condition;
}
