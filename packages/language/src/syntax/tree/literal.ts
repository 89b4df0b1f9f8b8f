import type { CstNode, IToken, TokenType } from "chevrotain";
import type { Literal } from "../../ast.ts";
import { unquote } from "../lexing/escapes.ts";
import { constant, keyword } from "../tokens/token-types.ts";
import { placeOf } from "./build.ts";
import type { Build } from "./build.ts";
import { hasToken, isNode, onlyPart, optionalToken, tokenOf } from "./cst.ts";
import { canonicalNumber, canonicalPercent } from "./decimal.ts";
import { unitOf } from "./unit.ts";

/** A constant as an expression. */
export function literal(node: CstNode, build: Build): Literal {
  const part = onlyPart(node);
  return isNode(part) ? quantified(part, build) : tokenLiteral(part, build);
}

/** A number, with a currency or a unit if it has one. */
function quantified(node: CstNode, build: Build): Literal {
  const number = tokenLiteral(tokenOf(node, constant.Number), build);
  const span = placeOf(node, build);
  const currency = optionalToken(node, constant.Currency);
  if (currency !== undefined) return { ...number, type: "money", currency: currency.image, span };
  const unit = optionalToken(node, constant.Unit);
  if (unit === undefined) return number;
  const type = hasToken(node, keyword.Ago) ? "ago" : "duration";
  return { ...number, type, unit: unitOf(unit), span };
}

/** A constant that is one token. */
export function tokenLiteral(token: IToken, build: Build): Literal {
  const form = forms.get(token.tokenType) ?? moment;
  return { kind: "literal", ...form(token.image), span: placeOf(token, build) };
}

type Form = (written: string) => Pick<Literal, "type" | "value">;

const forms: ReadonlyMap<TokenType, Form> = new Map<TokenType, Form>([
  [constant.Number, (written) => ({ type: "number", value: canonicalNumber(written) })],
  [constant.Percent, (written) => ({ type: "percent", value: canonicalPercent(written) })],
  [constant.Text, (written) => ({ type: "text", value: unquote(written) })],
  [constant.Date, (written) => ({ type: "date", value: written })],
  [constant.Instant, (written) => ({ type: "instant", value: written.toUpperCase() })],
  [constant.Month, (written) => ({ type: "month", value: written })],
  [constant.Quarter, (written) => ({ type: "quarter", value: written.toUpperCase() })],
]);

/** `true`, `false` and the words for days and instants around as-of. */
function moment(written: string): Pick<Literal, "type" | "value"> {
  const word = written.toLowerCase();
  switch (word) {
    case "today":
    case "yesterday":
    case "tomorrow":
    case "now":
      return { type: word, value: word };
    default:
      return { type: "yes/no", value: word };
  }
}
