import type { PreviewCondition } from "@satsuma/engine";
import { z } from "zod";
import { ruleProblemOf } from "../../problems/problem-of.ts";
import { question, ruleText } from "../../routes/question.ts";
import { questionRoutes } from "../../routes/question-routes.ts";
import { begun, begunAs } from "../compact.ts";
import type { Begun } from "../compact.ts";
import { asking, tool } from "../tool.ts";

export const previewRule = tool({
  name: "preview_rule",
  title: "Preview a rule",
  description:
    "Counts, exactly and without saving anything, how many customers a rule selects, condition by condition: `reached` customers are asked a condition, it keeps `kept` of them, `alone` would fulfil it by itself. Use it to try every rule before you propose it, and to see which condition costs most; `dead` marks conditions that decide nothing. Takes an expression such as `has at least 3 orders in last 90 days`, or the name of a segment.",
  input: z.strictObject({
    rule: ruleText.min(1).describe("An expression of the rule language, or a segment's name"),
    asOf: question.asOf,
  }),
  of: questionRoutes.preview,
  ask: ({ rule, ...when }) => asking({ text: rule, ...when }),
  tell: ({ asOf, size, customers, english, conditions, sample, diagnostics }) => ({
    asOf,
    size,
    customers,
    english,
    conditions: conditionsTold(conditions),
    ...(diagnostics.length === 0
      ? {}
      : { notes: begunAs(diagnostics, 10, (each) => ruleProblemOf(each, new Map())) }),
    // The route leaves the sample empty for whoever may not see it.
    ...(sample.length === 0 ? {} : { someMembers: begun(sample, 5).shown }),
  }),
});

const conditionsTold = (conditions: readonly PreviewCondition[]): Begun<object> =>
  begunAs(conditions, 30, ({ text, needs, reached, size, alone, dead, weak, of }) => ({
    rule: text,
    ...(needs === undefined ? {} : { atLeast: needs }),
    reached,
    kept: size,
    alone,
    dead,
    ...(weak === undefined ? {} : { weakData: weak }),
    ...(of === undefined ? {} : { parts: conditionsTold(of) }),
  }));
