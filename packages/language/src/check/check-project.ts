import type { Callable, Definition, Parameter, Program, Segment } from "@satsuma/ir";
import type { Catalogue, Diagnostic } from "@satsuma/model";
import type { Declaration } from "../ast.ts";
import { parseFile } from "../syntax/index.ts";
import { notRunYet } from "./declarations/not-run-yet.ts";
import { projectChecker } from "./declarations/project-checker.ts";
import type { ProjectChecker } from "./declarations/project-checker.ts";
import { dependencyOrder } from "./dependency-order.ts";
import { inOrder } from "./in-order.ts";
import { collector } from "./new-session.ts";

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
  for (const declaration of dependencyOrder(declarations)) checkOne(declaration, checker);
  const syntax = parsed.flatMap((each) => each.diagnostics);
  return {
    program: program(declarations, checker),
    diagnostics: inOrder(
      [...syntax, ...diagnostics],
      files.map(({ file }) => file),
    ),
  };
}

function checkOne(declaration: Declaration, checker: ProjectChecker): void {
  switch (declaration.kind) {
    case "define":
      checker.define(declaration, declaration.name.span);
      break;
    case "param":
      checker.param(declaration, declaration.name.span);
      break;
    case "segment":
      checker.segment(declaration, declaration.name.span);
      break;
    case "tiers":
      checker.tiers(declaration);
      break;
    case "split":
    case "expect":
      notRunYet(declaration, checker.session);
  }
}

/** The right ones, in the order of files and of lines. */
function program(declarations: readonly Declaration[], checker: ProjectChecker): Program {
  const segments: Segment[] = [];
  const definitions: Definition[] = [];
  const parameters: Parameter[] = [];
  const callables: Callable[] = [];
  for (const declaration of declarations.filter(checker.isNamed)) {
    if (declaration.kind === "segment") {
      const segment = checker.segment(declaration, declaration.name.span);
      if (segment) segments.push(segment);
    } else if (declaration.kind === "tiers") {
      segments.push(...checker.tiers(declaration));
    } else if (declaration.kind === "define" || declaration.kind === "param") {
      const { name, span } = declaration;
      const title = declaration.title && { title: declaration.title.text };
      const named =
        declaration.kind === "define"
          ? checker.define(declaration, name.span)
          : checker.param(declaration, name.span);
      if (!named?.of) continue;
      if (named.kind === "define")
        definitions.push({ name: name.text, ...title, span, of: named.of });
      else if (named.kind === "callable") callables.push(withoutPlaceholders(named.of));
      else
        parameters.push({ name: name.text, ...title, type: named.of.type, value: named.of, span });
    }
  }
  return { segments, definitions, parameters, callables };
}

/** Only what is plain data leaves the checker. */
const withoutPlaceholders = ({ name, title, span, parameters, of }: Callable): Callable => ({
  name,
  ...(title !== undefined && { title }),
  span,
  parameters,
  of,
});
