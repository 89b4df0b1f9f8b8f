import type { SemanticToken } from "@satsuma/language";
import { SemanticTokensBuilder } from "vscode-languageserver";
import type { SemanticTokens, SemanticTokensLegend } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";

/** What each kind of token is among the kinds that every colour theme knows. */
const types: Readonly<Record<SemanticToken["kind"], string>> = {
  keyword: "keyword",
  attribute: "property",
  events: "class",
  field: "property",
  segment: "type",
  define: "variable",
  param: "parameter",
  trait: "namespace",
  function: "function",
  text: "string",
  number: "number",
  date: "number",
  comment: "comment",
  operator: "operator",
};

const names = [...new Set(Object.values(types))];

/** The names that the numbers of encoded tokens stand for. */
export const legend: SemanticTokensLegend = {
  tokenTypes: names,
  tokenModifiers: ["declaration"],
};

/** Tokens in the numbers that editors are sent. */
export function encodedTokens(
  document: TextDocument,
  tokens: readonly SemanticToken[],
): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  for (const { span, kind, declaration } of tokens) {
    const { line, character } = document.positionAt(span.start);
    const type = names.indexOf(types[kind]);
    builder.push(line, character, span.end - span.start, type, declaration ? 1 : 0);
  }
  return builder.build();
}
