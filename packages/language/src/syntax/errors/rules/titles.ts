import type { Diagnostic, Edit } from "@satsuma/model";
import { openers } from "../../cut.ts";
import { isOneOf } from "../../tokens/matching.ts";
import { category, constant, keyword, mark } from "../../tokens/token-types.ts";
import { errorAt, insertAfter, insertBefore } from "../../source.ts";
import { placeFound, placeOf, placeOfAll, readsWith, wordOf } from "../facts.ts";
import type { Facts, SyntaxRule } from "../facts.ts";
import { doing, leftOut } from "../fix.ts";

/** Names and titles of declarations that are absent or in the wrong place. */
export const titleRules: readonly SyntaxRule[] = [
  {
    found: [
      keyword.Where,
      keyword.Of,
      keyword.As,
      mark.Equals,
      constant.Text,
      keyword.Description,
      keyword.Owner,
    ],
    after: [[...openers.keys()]],
    expects: category.Name,
    explain: nameless,
  },
  { found: [constant.Text], explain: misplacedTitle },
];

/** `segment where …`. */
function nameless(facts: Facts): Diagnostic {
  const opener = facts.tokens[0];
  const kind = opener === undefined ? "segment" : openers.get(opener.tokenType);
  const name = `new_${kind}`;
  const fixed = readsWith(facts, facts.at, facts.at, name);
  const edit = insertBefore(placeFound(facts), `${name} `);
  return errorAt(placeOfAll(facts, 0, 1), "SEG1030", `this \`${kind}\` has no name`, {
    help: [
      fixed
        ? doing("give it a name", [edit], false)
        : { text: "write its name after it", sure: false },
    ],
  });
}

/** A title is right after the name, but at the end of `define` and `param`. */
function misplacedTitle(facts: Facts): Diagnostic | undefined {
  const { tokens, at, source } = facts;
  const [opener, name] = tokens;
  const title = tokens[at];
  if (opener === undefined || name === undefined || title === undefined) return undefined;
  // `email is not like "x"`: the text is what something is compared with.
  if (wordOf(tokens[at - 1]) === "like") return undefined;
  const span = placeOf(title, facts);
  const text = source.text.slice(span.start, span.end);
  const last = isOneOf(opener, [keyword.Define, keyword.Param]);
  const anchor = last ? tokens.at(-1) : name;
  if (anchor === undefined || anchor === title) return undefined;
  const titled: Edit = insertAfter(placeOf(anchor, facts), ` ${text}`);
  const reads = last
    ? readsEnding(facts, text)
    : readsWith(facts, 2, at + 1, `${text} ${source.text.slice(startAfter(facts), span.start)}`);
  if (!reads) return undefined;
  const place = last ? "at the end" : "right after the name";
  const move = last ? "to the end" : "right after the name";
  return errorAt(span, "SEG1029", `the title stands ${place}`, {
    help: [doing(`move it ${move}`, [titled, leftOut(facts, span)], true)],
  });
}

const startAfter = ({ tokens }: Facts): number => tokens[2]?.startOffset ?? 0;

/** True when the rest can be read without the title and with it at the end. */
function readsEnding(facts: Facts, title: string): boolean {
  const rest = facts.tokens.slice(facts.at + 1);
  const start = rest[0]?.startOffset ?? facts.source.text.length;
  const end = rest.at(-1);
  const text = facts.source.text.slice(start, end === undefined ? start : placeOf(end, facts).end);
  return readsWith(facts, facts.at, facts.tokens.length, `${text} ${title}`);
}
