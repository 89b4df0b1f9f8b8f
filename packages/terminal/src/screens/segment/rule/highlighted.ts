import { tokenize } from "@satsuma/language";
import type { TokenClass } from "@satsuma/language";
import { safe } from "../../../text/safe.ts";
import type { RuleRole } from "../../../view/role.ts";
import type { Row, Span } from "../../../view/row.ts";

/** What each class of the language's own lexer looks like. */
const roles: Readonly<Record<TokenClass, RuleRole | undefined>> = {
  keyword: "keyword",
  softKeyword: "name",
  unit: "keyword",
  name: "name",
  quotedName: "name",
  number: "number",
  currency: "number",
  date: "number",
  text: "string",
  operator: "operator",
  punctuation: undefined,
  comment: "comment",
  mistake: "wrong",
};

/** A rule in colours, a row a line. What cannot be shown is replaced, so that columns may be fewer than characters. */
export function highlighted(text: string): readonly Row[] {
  const spans: Span[][] = [[]];
  let at = 0;
  const put = (piece: string, role: RuleRole | undefined): void =>
    piece.split("\n").forEach((line, i) => {
      if (i > 0) spans.push([]);
      if (line !== "") spans.at(-1)?.push({ text: safe(line.replaceAll("\t", "  ")), role });
    });
  for (const { class: kind, start, end } of tokenize(text)) {
    put(text.slice(at, start), undefined);
    put(text.slice(start, end), roles[kind]);
    at = end;
  }
  put(text.slice(at), undefined);
  return spans;
}
