import { tokenize } from "../syntax/index.ts";
import type { ClassedToken, TokenClass } from "../syntax/index.ts";
import type { SemanticToken } from "./language-service.ts";
import type { Project } from "./project/project.ts";
import type { Mention, NamedThing } from "./symbols/mention.ts";
import type { SymbolTable } from "./symbols/symbol-table.ts";

/** What each stretch of a file is: what names stand for where they are known, and what the lexer says of everything else. */
export function semanticTokens(
  project: Project,
  symbols: SymbolTable,
  file: string,
): SemanticToken[] {
  const named = new Map(symbols.inFile(file).map((mention) => [mention.span.start, mention]));
  return tokenize(project.textOf(file)).flatMap((token) => {
    const mention = named.get(token.start);
    return mention ? [fromMention(mention)] : fromToken(token, file);
  });
}

const fromMention = ({ span, thing, declaration }: Mention): SemanticToken => ({
  span,
  kind: kinds[thing.kind],
  declaration,
});

const kinds: Readonly<Record<NamedThing["kind"], SemanticToken["kind"]>> = {
  attribute: "attribute",
  events: "events",
  field: "field",
  define: "define",
  param: "param",
  parameter: "param",
  segment: "segment",
  family: "segment",
  namespace: "trait",
  method: "trait",
  trait: "trait",
  function: "function",
};

function fromToken({ class: ofClass, start, end }: ClassedToken, file: string): SemanticToken[] {
  const kind = classes[ofClass];
  return kind === undefined ? [] : [{ span: { file, start, end }, kind, declaration: false }];
}

const classes: Readonly<Partial<Record<TokenClass, SemanticToken["kind"]>>> = {
  keyword: "keyword",
  softKeyword: "keyword",
  unit: "keyword",
  number: "number",
  currency: "number",
  date: "date",
  text: "text",
  operator: "operator",
  comment: "comment",
};
