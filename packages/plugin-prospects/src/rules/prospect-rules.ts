import type { RuleDraft, RuleWords } from "@satsuma/plugin";
import { columnName } from "@satsuma/plugin/variables";
import type { Distilled, ProspectsModel } from "../model.ts";
import { ranked } from "../likeness/ranked.ts";
import { boundRule } from "./bound-rule.ts";
import { segmentInRule } from "./segment-in-rule.ts";

/** The others who are most alike, as rules to be read and edited. */
export const prospectRules = (model: ProspectsModel, words: RuleWords): RuleDraft[] =>
  model.distilled.map((one) => draft(model, one, words));

function draft(model: ProspectsModel, one: Distilled, words: RuleWords): RuleDraft {
  const { like } = model;
  const [paths, percent] = [one.paths.map((path) => pathRule(path, model, words)), one.share * 100];
  const any = paths.length === 1 ? paths[0]! : `any of (${paths.join(", ")})`;
  const share = (value: number) => `${Math.round(value * 100)} %`;
  return {
    name: `like_${like.replace(/\W/gu, "_")}_${percent}`,
    title: `Most like ${like}: ${percent} %`,
    doc: `Customers outside ${like} who are most like its members${by(model)}. The rule picks ${share(one.recall)} of the most alike ${percent} %; of those it picks ${share(one.precision)} are.`,
    where: `${any} and not member of ${segmentInRule(like, words.nameInRule)}`,
    size: one.size,
    measures: {
      fidelity: {
        value: one.fidelity,
        unit: "share",
        doc: "Share of the customers outside the segment of whom rule and likeness say the same.",
      },
      precision: {
        value: one.precision,
        unit: "share",
        doc: `Share of those it picks who are among the most alike ${percent} %.`,
      },
      recall: {
        value: one.recall,
        unit: "share",
        doc: `Share of the most alike ${percent} % whom it picks.`,
      },
    },
  };
}

function by(model: ProspectsModel): string {
  const names = ranked(model)
    .slice(0, 3)
    .map(({ column }) => columnName(column));
  return names.length === 0 ? "" : `, by ${names.join(", ")}`;
}

function pathRule(
  path: Distilled["paths"][number],
  { columns }: ProspectsModel,
  words: RuleWords,
): string {
  const rules = path.map((bound) => {
    const column = columns[bound.column]!;
    const hasUnknown = columns.some(
      ({ kind, feature }) => kind === "unknown" && feature === column.feature,
    );
    return boundRule(column, bound, { words, hasUnknown });
  });
  return rules.length === 1 ? rules[0]! : `all of (${rules.join(", ")})`;
}
