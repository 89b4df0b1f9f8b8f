import type { Completion } from "@satsuma/language";
import { CompletionItemKind, MarkupKind } from "vscode-languageserver";
import type { CompletionItem } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { textEdit } from "./ranges.ts";

const kinds: Readonly<Record<Completion["kind"], CompletionItemKind>> = {
  keyword: CompletionItemKind.Keyword,
  attribute: CompletionItemKind.Property,
  events: CompletionItemKind.Class,
  field: CompletionItemKind.Field,
  segment: CompletionItemKind.Interface,
  define: CompletionItemKind.Variable,
  param: CompletionItemKind.Constant,
  trait: CompletionItemKind.Module,
  function: CompletionItemKind.Function,
  value: CompletionItemKind.Value,
  period: CompletionItemKind.Event,
  unit: CompletionItemKind.Unit,
  snippet: CompletionItemKind.Snippet,
};

/** Something that may be written; `rank` is its place in the list, best first. */
export function completionItem(
  document: TextDocument,
  completion: Completion,
  rank: number,
): CompletionItem {
  const { label, kind, detail, description, edit } = completion;
  return {
    label,
    kind: kinds[kind],
    // Editors sort by text, and narrow by the text that is replaced.
    sortText: String(rank).padStart(5, "0"),
    filterText: edit.text,
    textEdit: textEdit(document, edit),
    ...(detail === undefined ? {} : { detail }),
    ...(description === undefined
      ? {}
      : { documentation: { kind: MarkupKind.Markdown, value: description } }),
  };
}
