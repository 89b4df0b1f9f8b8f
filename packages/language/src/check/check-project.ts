import type { Program } from "@satsuma/ir";
import type { Catalogue, Diagnostic } from "@satsuma/model";
import { parseFile } from "../syntax/index.ts";
import { checkDeclaration } from "./check-declaration.ts";
import { projectChecker } from "./declarations/project-checker.ts";
import { dependencyOrder, namesIn } from "./dependency-order.ts";
import { inOrder } from "./in-order.ts";
import { lintProject } from "./lint/project-lint.ts";
import { collector, mostFilledIn } from "./new-session.ts";
import { withDates } from "./time/dated-advice.ts";
import { programOf, programPart } from "./program-part.ts";

/** One `.seg` file. */
export interface RuleFile {
  /** Path relative to the project; appears in spans. */
  readonly file: string;
  readonly text: string;
}

/** What the files of a project say, as far as it is right, and all that is to be said about them. */
export interface CheckedProject {
  readonly program: Program;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Parses, binds and type-checks the rules of a project. A declaration with a mistake is told by a diagnostic and left out of
 * the program; so is whatever depends on it, silently.
 *
 * @param options.asOf lets windows be held against the data exactly; without it the newest event stands for it
 */
export function checkProject(
  files: readonly RuleFile[],
  catalogue: Catalogue,
  options: { readonly asOf?: string } = {},
): CheckedProject {
  const parsed = files.map(({ file, text }) => parseFile(text, file));
  const declarations = parsed.flatMap(({ source }) => source.declarations);
  const unreadable = parsed.flatMap(({ source }) => source.unreadable);
  const texts = new Map(files.map(({ file, text }) => [file, text]));
  const { report, diagnostics } = collector();
  const checker = projectChecker(
    { declarations, unreadable },
    { catalogue, texts, report, asOf: options.asOf },
  );
  for (const declaration of dependencyOrder(declarations)) {
    checker.session.budget.left = mostFilledIn;
    checkDeclaration(declaration, checker);
  }
  const syntax = withDates(
    parsed.flatMap((each) => each.diagnostics),
    catalogue,
    options.asOf,
  );
  const alone = [...syntax, ...diagnostics];
  const linted = declarations.map((each) => ({
    declaration: each,
    part: programPart(each, checker),
    names: namesIn(each),
  }));
  const together = lintProject({
    declarations: linted,
    isRight: !alone.some(isError),
    identity: checker.session.identity,
  });
  const program = programOf(linted.map(({ part }) => part));
  const names = files.map(({ file }) => file);
  return { program, diagnostics: inOrder([...alone, ...together], names) };
}

const isError = ({ severity }: Diagnostic): boolean => severity === "error";
