import type { Diagnostic, Span } from "@satsuma/model";
import type { CodeAction } from "../language-service.ts";
import type { Project } from "../project/project.ts";
import type { SymbolTable } from "../symbols/symbol-table.ts";
import { deMorgan } from "./de-morgan.ts";
import { extractions } from "./extract.ts";
import { inlinings } from "./inline.ts";

/** What can be done about a stretch of text: fixes first, sure ones before others. */
export function codeActions(project: Project, symbols: SymbolTable, span: Span): CodeAction[] {
  const fixes = project
    .diagnostics(span.file)
    .filter(({ primary }) => primary && touches(primary.span, span))
    .flatMap(fixesOf);
  return [
    ...fixes.toSorted((a, b) => Number(b.sure) - Number(a.sure)),
    ...inlinings(project, symbols, span),
    ...extractions(project, symbols, span),
    ...deMorgan(project, span),
  ];
}

const touches = (one: Span, other: Span): boolean =>
  one.start <= other.end && other.start <= one.end;

const fixesOf = (diagnostic: Diagnostic): CodeAction[] =>
  (diagnostic.help ?? []).flatMap(({ text, edits, sure }): CodeAction[] =>
    edits ? [{ title: text, kind: "quickfix", edits, sure, diagnostic }] : [],
  );
