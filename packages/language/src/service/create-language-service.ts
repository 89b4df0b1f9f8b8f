import type { Catalogue } from "@satsuma/model";
import { formatEdits } from "../format/format-file.ts";
import { codeActions } from "./actions/code-actions.ts";
import { completions } from "./completion/completions.ts";
import { hover } from "./hover/hover.ts";
import { inlayHints } from "./inlay-hints.ts";
import type { LanguageService } from "./language-service.ts";
import { documentSymbols, lenses } from "./outline.ts";
import { Project } from "./project/project.ts";
import { renamable, renamed } from "./rename/rename.ts";
import { semanticTokens } from "./semantic-tokens.ts";
import { SymbolTable } from "./symbols/symbol-table.ts";

/** What a language service begins with. */
export interface LanguageServiceOptions {
  readonly catalogue: Catalogue;
  /** The instant that periods are shown for, ISO in UTC. */
  readonly asOf?: string;
}

/** A language service for a project without files. @throws RangeError where `asOf` is no instant */
export function createLanguageService({
  catalogue,
  asOf,
}: LanguageServiceOptions): LanguageService {
  const project = new Project(catalogue, asOf);
  const symbols = new SymbolTable(project);
  return {
    setFile: (file, text) => project.setFile(file, text),
    removeFile: (file) => project.removeFile(file),
    setCatalogue: (next) => project.setCatalogue(next),
    setAsOf: (next) => project.setAsOf(next),
    diagnostics: (file) => project.diagnostics(file),
    completions: (file, offset) => completions(project, file, offset),
    hover: (file, offset) => hover(project, symbols, { file, offset }),
    definition(file, offset) {
      const mention = symbols.at(file, offset);
      return mention && symbols.declarationOf(mention.thing);
    },
    references(file, offset) {
      const mention = symbols.at(file, offset);
      return mention ? symbols.of(mention.thing).map(({ span }) => span) : [];
    },
    canRename: (file, offset) => renamable(symbols, file, offset),
    rename: (file, offset, name) => renamed(project, symbols, { file, offset, name }),
    codeActions: (span) => codeActions(project, symbols, span),
    format: (file) => formatEdits(file, project.textOf(file)),
    semanticTokens: (file) => semanticTokens(project, symbols, file),
    inlayHints: (span) => inlayHints(project, span),
    lenses: (file) => lenses(project, file),
    symbols: (file) => documentSymbols(project, file),
  };
}
