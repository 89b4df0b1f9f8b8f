import { formatFile } from "@satsuma/language";
import type { Engine } from "../../../packages/sql/test/support/engines/index.ts";
import type { DataSet } from "../shop/data-set.ts";
import type { Relation } from "../text/relations.ts";
import { interpreted } from "./answers.ts";
import type { Answers } from "./answers.ts";
import { compiledRules } from "./compiled-rules.ts";
import type { CompiledRules } from "./compiled-rules.ts";
import { differences } from "./differences.ts";
import type { Disagreement } from "./disagreement.ts";
import { engineAnswers } from "./engine-answers.ts";
import { broken } from "./laws.ts";
import type { LayoutChoice } from "./tables.ts";

/** What came of one program over one shop. */
export interface Verdict {
  readonly disagreements: readonly Disagreement[];
  readonly rules: CompiledRules;
}

/** A program and a shop that the engines hold. */
export interface Trial {
  readonly data: DataSet;
  readonly layout: LayoutChoice;
  readonly text: string;
  readonly relations: readonly Relation[];
}

/** Asks the interpreter and the engines what each rule selects, and compares. The shop must be loaded. */
export async function judge(trial: Trial, engines: readonly Engine[]): Promise<Verdict> {
  const { data, layout, text, relations } = trial;
  const rules = compiledRules(text, data);
  const { answers, failures } = meanings(rules, data);
  const disagreements: Disagreement[] = [
    ...failures,
    ...broken(relations, answers),
    ...changedByFormatting(text, data, answers),
  ];
  const outputs = rules.outputs.filter(({ name }) => answers.has(name));
  for (const engine of engines) {
    const found = await engineAnswers({ outputs, data, layout }, engine);
    disagreements.push(
      ...found.failures.map(({ output, message }) => ({
        output,
        engine: engine.name,
        expected: "an answer",
        found: message,
      })),
      ...differences(answers, found.answers, engine.name),
    );
  }
  return { disagreements, rules };
}

/** Formatting a rule must not change whom it selects. */
function changedByFormatting(
  text: string,
  data: DataSet,
  answers: Answers,
): readonly Disagreement[] {
  const formatted = compiledRules(formatFile("rules.seg", text).text, data);
  const found = meanings(formatted, data).answers;
  const lost = [...answers.keys()].filter((name) => !found.has(name));
  return [
    ...lost.map((output) => ({
      output,
      engine: "formatter" as const,
      expected: "the same rule",
      found: "none",
    })),
    ...differences(answers, found, "formatter"),
  ];
}

/** What the interpreter says of each output by itself, so that one it cannot answer does not hide the others. */
function meanings(
  { outputs }: CompiledRules,
  data: DataSet,
): { answers: Answers; failures: readonly Disagreement[] } {
  const answers = new Map<string, ReadonlyMap<string, string>>();
  const failures: Disagreement[] = [];
  for (const output of outputs) {
    try {
      for (const [name, of] of interpreted([output], data)) answers.set(name, of);
    } catch (error) {
      const found = error instanceof Error ? error.message : String(error);
      failures.push({ output: output.name, engine: "interpreter", expected: "an answer", found });
    }
  }
  return { answers, failures };
}
