import { templates, type Blank, type Template } from "./templates.ts";

/** One rule of the benchmark: a template and what its blanks are filled in with. */
export interface Rule {
  readonly name: string;
  readonly template: Template;
  readonly blanks: readonly Blank[];
}

/**
 * The same list every time: the templates in turn, each with its own combinations of blanks in order. Lists of any length begin
 * alike; past the last combination of a template its first comes again under another name, as it would in a grown project.
 */
export function makeRules(count: number): readonly Rule[] {
  return Array.from({ length: count }, (_, i) => {
    const template = templates[i % templates.length];
    if (template === undefined) throw new RangeError("there must be a template, got none");
    const round = Math.floor(i / templates.length);
    return {
      name: `${template.name}_${round + 1}`,
      template,
      blanks: combination(template, round),
    };
  });
}

/** The rules as the text of a `.seg` file. */
export const rulesText = (rules: readonly Rule[]): string =>
  rules
    .map(({ name, template, blanks }) => `segment ${name}\n  where ${template.rule(...blanks)}\n`)
    .join("\n");

/** One choice for each blank. The strides are odd and differ, so that neighbours differ in more than one blank. */
const combination = ({ blanks }: Template, round: number): readonly Blank[] =>
  blanks.flatMap((choices, i) => choices.slice((round * (2 * i + 1)) % choices.length).slice(0, 1));
