import type { Diagnostic } from "@satsuma/model";
import { z } from "zod";
import { ruleProblemOf } from "../../problems/problem-of.ts";
import { question } from "../../routes/question.ts";
import { ruleRoutes } from "../../routes/rule-routes.ts";
import { begun, begunAs } from "../compact.ts";
import { asking, tool } from "../tool.ts";

export const checkRules = tool({
  name: "check_rules",
  title: "Check rules",
  description:
    "Checks all rules against the data and says what is wrong, where, and what to do. With `drafts` it checks files as they would be, without saving them: use it before you propose a new segment, with a path of its own (`segments/new.seg`) and the whole text of the file. With `tests` it also tries the examples that rules come with.",
  input: z.strictObject({
    drafts: question.drafts,
    tests: z.boolean().exactOptional().describe("Whether to try the examples of every `expect`"),
  }),
  of: ruleRoutes.check,
  ask: asking,
  tell: async ({ diagnostics, tests }, { drafts = {} }, { surroundings: { rules } }) => {
    const saved = (await rules.list()).map(({ file, text }) => [file, text] as const);
    const texts = new Map([...saved, ...Object.entries(drafts).map(drafted)]);
    const failed = tests.filter(({ passed }) => !passed);
    return {
      errors: count(diagnostics, "error"),
      warnings: count(diagnostics, "warning"),
      findings: begunAs(diagnostics, 20, (each) => ruleProblemOf(each, texts)),
      ...(tests.length === 0
        ? {}
        : { examples: { passed: tests.length - failed.length, failed: begun(failed, 10) } }),
    };
  },
});

const drafted = ([file, text]: readonly [string, string | null]) => [file, text ?? ""] as const;

const count = (diagnostics: readonly Diagnostic[], of: Diagnostic["severity"]): number =>
  diagnostics.filter(({ severity }) => severity === of).length;
