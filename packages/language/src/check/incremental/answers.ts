import type { Declaration, Name } from "../../ast.ts";
import type { NameIndex } from "../names/index-names.ts";
import type { Names } from "../names/names.ts";

/** A question about the names of a project, as a text. */
export const question = {
  value: (name: string): string => `value ${name}`,
  segment: (name: string): string => `segment ${name}`,
  list: (list: NameList): string => `list ${list}`,
} as const;

/** The lists of names that advice and checks read as a whole. */
export type NameList = Exclude<keyof Names, "value" | "segment">;

/** Which declaration answers a question: the same text as long as the same declaration does, unchanged. */
export function answerTo(asked: string, index: NameIndex, names: Names): string {
  const space = asked.indexOf(" ");
  const [kind, name] = [asked.slice(0, space), asked.slice(space + 1)];
  if (kind === "list") return isList(name, names) ? JSON.stringify([...names[name]]) : "";
  const found = kind === "value" ? index.values.get(name) : index.segments.get(name);
  if (found) return placeOf(found.name);
  const [first = ""] = name.split(".");
  return index.unreadable.has(kind === "value" ? name : first) ? "unreadable" : "";
}

/** The unit that an answer names. */
export const unitOf = (answer: string): string => answer.slice(0, Math.max(0, answer.indexOf(" ")));

/** A name by where it is declared. */
export const placeOf = ({ text, span }: Name): string => `${span.file} ${span.start} ${text}`;

/** The questions about what a declaration itself declares: whether its names are its own can change without it. */
export function ownQuestions(declaration: Declaration): string[] {
  if (declaration.kind === "expect") return [];
  const { text } = declaration.name;
  return [question.value(text), question.segment(text), ...parts(declaration).map(partOf(text))];
}

const partOf =
  (whole: string) =>
  (part: Name): string =>
    question.segment(`${whole}.${part.text}`);

function parts(declaration: Declaration): readonly Name[] {
  if (declaration.kind === "split") return declaration.groups.map(({ name }) => name);
  if (declaration.kind !== "tiers") return [];
  const { tiers, otherwise } = declaration;
  return [...tiers, ...(otherwise ? [otherwise] : [])].map(({ name }) => name);
}

const isList = (name: string, names: Names): name is NameList =>
  Object.hasOwn(names, name) && name !== "value" && name !== "segment";
