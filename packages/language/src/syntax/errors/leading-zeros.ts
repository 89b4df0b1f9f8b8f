import type { IToken } from "chevrotain";
import type { Diagnostic } from "@satsuma/model";
import { endOf, errorAt, spanOf } from "../source.ts";
import type { Source } from "../source.ts";
import { touches } from "../tokens/matching.ts";
import { constant, mark } from "../tokens/token-types.ts";
import { rewrite } from "./fix.ts";

/**
 * The first number that begins with a zero. Most are codes, such as postcodes, and in a list `1,000` is one number that a
 * comma makes two. Asked once all else is right, so that a message about the comma comes first.
 */
export function leadingZero(tokens: readonly IToken[], source: Source): Diagnostic | undefined {
  const at = tokens.findIndex(
    (token) => token.tokenType === constant.Number && /^0\d/.test(token.image),
  );
  const number = tokens[at];
  if (number === undefined) return undefined;
  const [whole, comma] = tokens.slice(Math.max(0, at - 2), at);
  const joined =
    whole?.tokenType === constant.Number &&
    comma?.tokenType === mark.Comma &&
    touches(whole, comma) &&
    touches(comma, number);
  return joined ? split(whole, number, source) : code(number, source);
}

function split(whole: IToken, number: IToken, source: Source): Diagnostic {
  const span = spanOf(source, whole.startOffset, endOf(number));
  const grouped = /^0\d\d$/.test(number.image);
  const text = `${whole.image}${grouped ? "" : "."}${number.image}`;
  return errorAt(span, "SEG1011", "numbers have no comma", { help: [rewrite(span, text, false)] });
}

function code(number: IToken, source: Source): Diagnostic {
  const span = spanOf(source, number.startOffset, endOf(number));
  return errorAt(span, "SEG1019", `the number \`${number.image}\` begins with a zero`, {
    help: [rewrite(span, `"${number.image}"`, false, " if it is a code and not a number")],
  });
}
