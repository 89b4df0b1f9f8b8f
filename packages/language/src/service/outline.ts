import type { Span } from "@satsuma/model";
import type { Declaration, Name, Text } from "../ast.ts";
import type { DocumentSymbol, Lens } from "./language-service.ts";
import type { Project } from "./project/project.ts";

/** The declarations of a file for an outline. */
export const documentSymbols = (project: Project, file: string): DocumentSymbol[] =>
  declarationsOf(project, file).map((declaration) => symbolOf(declaration, project.move));

const declarationsOf = (project: Project, file: string): Declaration[] =>
  project.units(file).flatMap(({ unit }) => unit.declaration ?? []);

type Move = (span: Span) => Span;

function symbolOf(declaration: Declaration, move: Move): DocumentSymbol {
  const span = move(declaration.span);
  const { kind } = declaration;
  if (declaration.kind === "expect") {
    const { head, rest } = declaration.segment;
    const name = [head, ...rest].map(({ text }) => text).join(".");
    return { name, kind: "expect", span, nameSpan: move(declaration.segment.span), children: [] };
  }
  const { name, title } = declaration;
  const children = partsOf(declaration).map((part) => partSymbol(part, move));
  return { ...said(name, title), kind, span, nameSpan: move(name.span), children };
}

const said = (name: Name, title: Text | undefined): Pick<DocumentSymbol, "name" | "title"> => ({
  name: name.text,
  ...(title && { title: title.text }),
});

/** A tier or a group. */
interface Part {
  readonly kind: "tier" | "group";
  readonly name: Name;
  readonly title?: Text;
  readonly span: Span;
}

function partsOf(declaration: Declaration): Part[] {
  if (declaration.kind === "split")
    return declaration.groups.map((group) => ({ ...group, kind: "group" }));
  if (declaration.kind !== "tiers") return [];
  const { tiers, otherwise } = declaration;
  return [...tiers, ...(otherwise ? [otherwise] : [])].map((tier) => ({ ...tier, kind: "tier" }));
}

const partSymbol = ({ kind, name, title, span }: Part, move: Move): DocumentSymbol => ({
  ...said(name, title),
  kind,
  span: move(span),
  nameSpan: move(name.span),
  children: [],
});

/** What can be run, and the examples that can be tested. */
export const lenses = (project: Project, file: string): Lens[] =>
  documentSymbols(project, file).flatMap(({ kind, name, nameSpan, children }): Lens[] => {
    if (kind === "expect") return [{ span: nameSpan, kind: "test", name }];
    if (kind === "segment") return [{ span: nameSpan, kind: "run", name }];
    return children.map((part) => ({
      span: part.nameSpan,
      kind: "run",
      name: `${name}.${part.name}`,
    }));
  });
