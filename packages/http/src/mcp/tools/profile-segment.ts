import type { FieldValue, ProfiledField, ProfiledValue, ProfiledVariable } from "@satsuma/engine";
import { z } from "zod";
import { question, ruleText } from "../../routes/question.ts";
import { studyRoutes } from "../../routes/study-routes.ts";
import { begunAs } from "../compact.ts";
import { asking, tool } from "../tool.ts";

export const profileSegment = tool({
  name: "profile_segment",
  title: "Profile a segment",
  description:
    "Says what is typical of the customers of a segment against everyone else, or another segment: a persona in sentences, attributes and behaviour with how strongly they differ (`strength`: 0.2 small, 0.5 medium, 0.8 large), products bought more or less often, and warnings to heed. Use it to describe an audience or to plan what to say to it. `definedByRule` lists what differs only because the rule says so.",
  input: z.strictObject({
    segment: ruleText.min(1).describe("A segment's name, or an expression of the rule language"),
    against: ruleText.min(1).exactOptional().describe("Likewise; everyone else unless given"),
    asOf: question.asOf,
  }),
  of: studyRoutes.profile,
  ask: ({ segment, ...more }) => asking({ what: segment, ...more }),
  tell: ({ asOf, segment, base, minimumGroup, persona, ...found }) => ({
    asOf,
    segment,
    base,
    minimumGroup,
    warnings: found.warnings,
    persona: persona.map(({ text }) => text),
    differences: begunAs(found.variables, 12, variableTold),
    definedByRule: begunAs(found.byDefinition, 12, ({ name }) => name),
    fields: begunAs(found.fields, 6, fieldTold),
  }),
});

const variableTold = (variable: ProfiledVariable) => {
  const { name, doc, unit, comparison } = variable;
  return {
    name,
    about: doc,
    unit,
    strength: comparison?.strength,
    direction: comparison?.direction,
    isBeyondChance: comparison?.isBeyondChance,
    ...("values" in variable
      ? { values: begunAs(variable.values, 5, valueTold) }
      : { median: { segment: variable.segment?.median, base: variable.base?.median } }),
  };
};

const fieldTold = ({ events, field, over, under }: ProfiledField) => ({
  field: `${events}.${field}`,
  moreOften: begunAs(over, 5, valueTold),
  lessOften: begunAs(under, 5, valueTold),
});

const valueTold = ({ value, segment, base }: ProfiledValue | FieldValue) => ({
  value,
  segment: shareOf(segment),
  base: base && shareOf(base),
});

const shareOf = (cell: ProfiledValue["segment"]): number | "suppressed" =>
  cell.isSuppressed ? "suppressed" : cell.share;
