import type { Edit, Span } from "@satsuma/model";
import { quoteName } from "../../syntax/index.ts";
import type { Project } from "../project/project.ts";
import type { Mention } from "../symbols/mention.ts";
import type { SymbolTable } from "../symbols/symbol-table.ts";
import { clashOf } from "./clash.ts";

/** Why something is not renamed. */
export interface Refused {
  readonly refused: string;
}

/** The name at a place, where it can be changed; or why it cannot. */
export function renamable(symbols: SymbolTable, file: string, offset: number): Span | Refused {
  const mention = symbols.at(file, offset);
  if (!mention) return { refused: "there is no name here that stands for something" };
  const refused = refusal(mention, symbols);
  return refused === undefined ? mention.span : { refused };
}

function refusal({ thing }: Mention, symbols: SymbolTable): string | undefined {
  if (symbols.declarationOf(thing)) return undefined;
  return thing.kind === "function"
    ? `\`${thing.name}\` is a function of the language`
    : `\`${thing.name}\` comes from the catalogue; rename it where the data is described`;
}

/** The edits that give a thing another name wherever it is mentioned; or why it cannot have it. */
export function renamed(
  project: Project,
  symbols: SymbolTable,
  at: { readonly file: string; readonly offset: number; readonly name: string },
): readonly Edit[] | Refused {
  const { file, offset, name } = at;
  const mention = symbols.at(file, offset);
  const place = renamable(symbols, file, offset);
  if ("refused" in place) return place;
  if (!mention) return [];
  const unusable = unusableName(name);
  if (unusable !== undefined) return { refused: unusable };
  const edits = symbols.of(mention.thing).map(({ span }) => ({ span, text: quoteName(name) }));
  const clash = clashOf(project, edits);
  return clash === undefined ? edits : { refused: clash };
}

function unusableName(name: string): string | undefined {
  if (name.trim() === "") return "a name needs at least one letter";
  if (name !== name.trim()) return "a name neither begins nor ends with a space";
  return name.includes(".") ? "a name has no dot: a dot leads to the parts of a name" : undefined;
}
