import type { Diagnostic } from "@satsuma/model";
import { touches } from "../../tokens/matching.ts";
import { category, constant, mark } from "../../tokens/token-types.ts";
import { errorAt } from "../../source.ts";
import { before, placeFound, placeOfAll, readsWith } from "../facts.ts";
import type { Facts, SyntaxRule } from "../facts.ts";
import { rewrite } from "../fix.ts";

/** Numbers with commas, and without a digit before the point. */
export const numberRules: readonly SyntaxRule[] = [
  { found: [mark.Comma], after: [[constant.Number]], explain: withComma },
  { found: [mark.Dot], explain: withoutDigit },
];

/** `1,000` or `12,5`. */
function withComma(facts: Facts): Diagnostic | undefined {
  const end = endOfGroups(facts);
  if (end === undefined) return undefined;
  const span = placeOfAll(facts, facts.at - 1, end);
  const written = facts.source.text.slice(span.start, span.end);
  const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(written);
  const plain = grouped ? written.replaceAll(",", "") : written.replace(",", ".");
  const help = readsWith(facts, facts.at - 1, end, plain)
    ? [
        rewrite(span, plain, true),
        ...(grouped ? [rewrite(span, written.replaceAll(",", "_"), false)] : []),
      ]
    : [];
  return errorAt(span, "SEG1011", "numbers have no comma", { help });
}

/** Where a number ends that commas cut into pieces; `undefined` where there is none. */
function endOfGroups({ tokens, at }: Facts): number | undefined {
  let end = at;
  for (;;) {
    const [number, comma, next] = tokens.slice(end - 1, end + 2);
    const joined =
      comma?.tokenType === mark.Comma &&
      next?.tokenType === constant.Number &&
      number !== undefined &&
      touches(number, comma) &&
      touches(comma, next);
    if (!joined) return end === at ? undefined : end;
    end += 2;
  }
}

/** `.5`. */
function withoutDigit(facts: Facts): Diagnostic | undefined {
  const { found, tokens, at } = facts;
  const next = tokens[at + 1];
  const previous = before(facts, 1);
  if (found === undefined || next?.tokenType !== constant.Number || !touches(found, next)) {
    return undefined;
  }
  if (previous !== undefined && touches(previous, found)) return undefined;
  const text = `0.${next.image}`;
  if (!readsWith(facts, at, at + 2, text)) return undefined;
  const span = placeOfAll(facts, at, at + 2);
  const help = [rewrite(span, text, true)];
  return errorAt(span, "SEG1019", "a number begins with a digit", { help });
}

/** A field whose name begins with a digit: `orders.2024_total`. Its rest follows without a space. */
export const digitFirst: SyntaxRule = {
  found: [constant.Number, constant.Percent],
  expects: category.Word,
  explain: (facts) => {
    const name = facts.source.text.slice(placeFound(facts).start).match(/^\w+/)?.[0] ?? "";
    const span = { ...placeFound(facts), end: placeFound(facts).start + name.length };
    const last = facts.tokens.findIndex((token) => token.startOffset >= span.end);
    const end = last === -1 ? facts.tokens.length : last;
    const text = `\`${name}\``;
    if (!readsWith(facts, facts.at, end, text)) return undefined;
    return errorAt(span, "SEG1024", "a name that begins with a digit goes in backquotes", {
      help: [{ text: "put it in backquotes", edits: [{ span, text }], sure: true }],
    });
  },
};
