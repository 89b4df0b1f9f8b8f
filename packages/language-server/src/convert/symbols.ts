import type { DocumentSymbol } from "@satsuma/language";
import { SymbolKind } from "vscode-languageserver";
import type { DocumentSymbol as EditorSymbol, WorkspaceSymbol } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Project } from "../project.ts";
import { rangeOf } from "./ranges.ts";

const kinds: Readonly<Record<DocumentSymbol["kind"], SymbolKind>> = {
  segment: SymbolKind.Class,
  define: SymbolKind.Variable,
  param: SymbolKind.Constant,
  tiers: SymbolKind.Enum,
  tier: SymbolKind.EnumMember,
  split: SymbolKind.Enum,
  group: SymbolKind.EnumMember,
  expect: SymbolKind.Event,
};

/** A declaration in the outline of its file. */
export const documentSymbol = (document: TextDocument, symbol: DocumentSymbol): EditorSymbol => ({
  name: symbol.name,
  kind: kinds[symbol.kind],
  detail: symbol.title ?? symbol.kind,
  range: rangeOf(document, symbol.span),
  selectionRange: rangeOf(document, symbol.nameSpan),
  children: symbol.children.map((child) => documentSymbol(document, child)),
});

/** The declarations of a project whose name or title has the query in it, in any case. */
export function workspaceSymbols(project: Project, query: string): WorkspaceSymbol[] {
  const wanted = query.toLowerCase();
  return project.files().flatMap((file) => {
    const document = project.document(file);
    if (document === undefined) return [];
    return flat(project.service.symbols(file))
      .filter(({ symbol: { name, title = "" } }) =>
        `${name}\n${title}`.toLowerCase().includes(wanted),
      )
      .map(({ symbol, container }) => ({
        name: symbol.name,
        kind: kinds[symbol.kind],
        location: { uri: project.uri(file), range: rangeOf(document, symbol.nameSpan) },
        ...(container === undefined ? {} : { containerName: container }),
      }));
  });
}

interface Found {
  readonly symbol: DocumentSymbol;
  readonly container: string | undefined;
}

// A test declares nothing that could be looked for.
const flat = (symbols: readonly DocumentSymbol[], container?: string): Found[] =>
  symbols
    .filter(({ kind }) => kind !== "expect")
    .flatMap((symbol) => [{ symbol, container }, ...flat(symbol.children, symbol.name)]);
