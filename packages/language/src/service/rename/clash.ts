import type { Diagnostic, Edit } from "@satsuma/model";
import { applyEdits } from "../../syntax/index.ts";
import { Project } from "../project/project.ts";
import { keyOf } from "../symbols/mention.ts";
import { SymbolTable } from "../symbols/symbol-table.ts";

/**
 * Why a name cannot be what the edits make it, found out by trying: an error the project did not have, or a mention that
 * would stand for something else. Cost: the whole project is read and checked once.
 */
export function clashOf(project: Project, edits: readonly Edit[]): string | undefined {
  const tried = new Project(project.catalogue, project.clock?.asOf);
  for (const { file, text } of project.texts)
    tried.setFile(
      file,
      applyEdits(
        text,
        edits.filter(({ span }) => span.file === file),
      ),
    );
  return newError(project, tried) ?? captured(tried, edits);
}

function newError(before: Project, after: Project): string | undefined {
  const known = errorsOf(before).map(wordsOf);
  const errors = errorsOf(after);
  if (errors.length <= known.length) return undefined;
  const unknown = errors.filter((error) => !known.includes(wordsOf(error)));
  // That a name is taken says more than what follows from it.
  const taken = unknown.find(({ code }) => code === "SEG2005");
  return (taken ?? unknown[0] ?? errors[0])?.message;
}

const errorsOf = (project: Project): Diagnostic[] =>
  project.texts
    .flatMap(({ file }) => project.diagnostics(file))
    .filter(({ severity }) => severity === "error");

const wordsOf = ({ code, message }: Diagnostic): string => `${code} ${message}`;

/** All places that were renamed, and no others, must still name one thing. */
function captured(tried: Project, edits: readonly Edit[]): string | undefined {
  const symbols = new SymbolTable(tried);
  const places = edits.map((edit) => shifted(edit, edits));
  const things = places.map(({ file, start }) => symbols.at(file, start)?.thing);
  const [first] = things;
  const isOne = first && things.every((thing) => thing && keyOf(thing) === keyOf(first));
  if (isOne && symbols.of(first).length === edits.length) return undefined;
  return "this name already stands for something else where it would be used";
}

/** Where an edit ends up once those before it are made too. */
function shifted({ span }: Edit, edits: readonly Edit[]): { file: string; start: number } {
  const before = edits.filter((one) => one.span.file === span.file && one.span.start < span.start);
  const grown = before.map((one) => one.text.length - (one.span.end - one.span.start));
  return { file: span.file, start: span.start + grown.reduce((sum, by) => sum + by, 0) };
}
