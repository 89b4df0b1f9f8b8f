import { explainSegment } from "../../explain/explain.ts";
import type { Declaration } from "../../ast.ts";
import type { Project } from "../project/project.ts";
import type { NamedThing } from "../symbols/mention.ts";
import { codeBlock, codeSpan, paragraphs, plain } from "./markdown.ts";

/** What a file of the project declares: in English where it is a segment, and as it is written. */
export function declaredText(
  thing: Extract<NamedThing, { kind: "define" | "param" | "segment" | "family" }>,
  project: Project,
): string {
  if (thing.kind === "segment") return segmentText(thing.name, project);
  const unit = project.allUnits.find(({ declaration }) => declares(declaration, thing));
  const written = unit?.declaration && codeBlock(unit.text.slice(0, unit.declaration.span.end));
  if (thing.kind !== "family") return written ?? "";
  const parts = project.program.segments.filter(({ name }) => name.startsWith(`${thing.name}.`));
  const names = parts.map(
    ({ name, title }) => `- ${codeSpan(name)}${title === undefined ? "" : `: ${plain(title)}`}`,
  );
  return paragraphs([codeSpan(thing.name), names.join("\n")]);
}

function declares(declaration: Declaration | undefined, { kind, name }: NamedThing): boolean {
  if (!declaration || declaration.kind === "expect") return false;
  const isValue = declaration.kind === "define" || declaration.kind === "param";
  return declaration.name.text === name && isValue === (kind === "define" || kind === "param");
}

function segmentText(name: string, { program, catalogue, clock }: Project): string {
  const segment = program.segments.find((one) => one.name === name);
  if (!segment) return `${codeSpan(name)}: a segment whose rule is not right yet`;
  const { title, description, owner, status } = segment;
  return paragraphs([
    `${codeSpan(name)}: segment${title === undefined ? "" : `, **${plain(title)}**`}`,
    description && plain(description),
    owner && `Owner: ${plain(owner)}`,
    status === "active" ? undefined : `Status: ${status}`,
    clock && explainSegment(segment, catalogue, clock).split("\n").slice(1).join("\n"),
  ]);
}
