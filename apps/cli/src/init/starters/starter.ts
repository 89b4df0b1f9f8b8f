import { textLiteral } from "../rule-text.ts";

/** A segment to begin with. */
export interface Starter {
  readonly name: string;
  readonly title: string;
  readonly description?: string;
  readonly tags: readonly string[];
  /** What it shows of the language: a comment above it. */
  readonly teaches?: string;
  /** The condition, line by line. */
  readonly where: readonly string[];
}

/** A rule file to begin with. */
export interface StarterFile {
  /** `value.seg`. */
  readonly file: string;
  readonly heading: string;
  readonly starters: readonly Starter[];
  /** More declarations, as text: tiers. */
  readonly more?: string;
}

/** The text of a rule file. */
export const starterText = ({ heading, starters, more }: StarterFile): string =>
  `${[comment(heading), ...starters.map(segmentText), ...(more === undefined ? [] : [more])].join("\n\n")}\n`;

function segmentText({ name, title, description, tags, teaches, where }: Starter): string {
  const [first = "", ...rest] = where;
  return [
    ...(teaches === undefined ? [] : [comment(teaches)]),
    `segment ${name} ${textLiteral(title)}`,
    ...(description === undefined ? [] : [`  description ${textLiteral(description)}`]),
    `  tags ${tags.join(", ")}`,
    `  where ${first}`,
    ...rest.map((line) => `    ${line}`),
  ].join("\n");
}

const comment = (text: string): string =>
  text
    .split("\n")
    .map((line) => `# ${line}`)
    .join("\n");
