import type { Diagnostic } from "@satsuma/model";
import { isOneOf } from "../../tokens/matching.ts";
import { constant, keyword, mark } from "../../tokens/token-types.ts";
import { errorAt } from "../../source.ts";
import { placeFound, placeOfAll, readsWith, wordOf } from "../facts.ts";
import type { Facts, SyntaxRule } from "../facts.ts";
import { doing, rewrite } from "../fix.ts";

/** Sequences without their parentheses, and steps joined in other ways. */
export const sequenceRules: readonly SyntaxRule[] = [
  { after: [[keyword.Sequence]], expects: mark.LeftParen, explain: bareSteps },
  { explain: bareSequence },
  { found: [mark.Comma], expects: keyword.Then, explain: commas },
  { found: [keyword.Within], expects: keyword.Then, explain: limitFirst },
  { found: [keyword.Within], after: [[keyword.Then]], explain: limitBeforeEvents },
  { found: [keyword.In], expects: keyword.Within, inside: "step", explain: inForWithin },
];

const spoken = (text: string): string =>
  text.replaceAll(/\bfollowed\s+by\b/giu, "then").replaceAll(/\band\s+then\b/giu, "then");

/** `has sequence orders then returns`. */
function bareSteps(facts: Facts): Diagnostic | undefined {
  return enclosed(facts, facts.at, "");
}

/** `has orders then returns`, `has orders followed by returns`. */
function bareSequence(facts: Facts): Diagnostic | undefined {
  const { at, tokens } = facts;
  const word = wordOf(tokens[at]);
  const joins = word === "then" || (word === "followed" && wordOf(tokens[at + 1]) === "by");
  const has = tokens.findLastIndex((token, i) => i < at && isOneOf(token, [keyword.Has]));
  return joins && has !== -1 ? enclosed(facts, has + 1, "sequence ") : undefined;
}

/** Puts what begins at a place in parentheses, as far as that can be read. */
function enclosed(facts: Facts, from: number, word: string): Diagnostic | undefined {
  for (let end = facts.tokens.length; end > facts.at; end -= 1) {
    const span = placeOfAll(facts, from, end);
    const text = `${word}(${spoken(facts.source.text.slice(span.start, span.end))})`;
    if (!readsWith(facts, from, end, text)) continue;
    return errorAt(placeFound(facts), "SEG1026", "the steps of a sequence stand in parentheses", {
      help: [doing(`write \`${text}\``, [{ span, text }], true)],
    });
  }
  return undefined;
}

/** `sequence (orders, returns)`. */
function commas(facts: Facts): Diagnostic {
  const edits = commasFrom(facts).map((i) => ({
    span: { ...placeOfAll(facts, i, i + 1), start: endBefore(facts, i) },
    text: " then",
  }));
  return errorAt(placeFound(facts), "SEG1027", "steps are joined by `then`", {
    help: [doing("write `then`", edits, true)],
  });
}

const endBefore = (facts: Facts, i: number): number => placeOfAll(facts, i - 1, i).end;

/** The commas from here to where the sequence's parenthesis closes. */
function commasFrom({ tokens, at }: Facts): number[] {
  const found: number[] = [];
  let depth = 0;
  for (let i = at; i < tokens.length && depth >= 0; i += 1) {
    if (isOneOf(tokens[i], [mark.LeftParen])) depth += 1;
    if (isOneOf(tokens[i], [mark.RightParen])) depth -= 1;
    if (depth === 0 && isOneOf(tokens[i], [mark.Comma])) found.push(i);
  }
  return found;
}

/** `orders within 2 days then returns`. */
function limitFirst(facts: Facts): Diagnostic | undefined {
  const { at, tokens } = facts;
  if (!isOneOf(tokens[at + 3], [keyword.Then])) return undefined;
  return afterStep(facts, at + 3);
}

/** `then within 2 days returns`. */
function limitBeforeEvents(facts: Facts): Diagnostic | undefined {
  return afterStep(facts, facts.at + 3);
}

/** Moves `within 2 days` to after the step that begins at a place. */
function afterStep(facts: Facts, step: number): Diagnostic | undefined {
  const { at, tokens, source } = facts;
  const limit = placeOfAll(facts, at, at + 3);
  const said = source.text.slice(limit.start, limit.end);
  for (let end = step + 1; end <= tokens.length; end += 1) {
    const events = placeOfAll(facts, step, end);
    const text = `${source.text.slice(events.start, events.end)} ${said}`;
    if (!readsWith(facts, at, end, text)) continue;
    const edits = [{ span: { ...limit, end: events.end }, text }];
    return errorAt(limit, "SEG1027", `\`${said}\` stands after the step it limits`, {
      help: [doing(`write \`${text}\``, edits, true)],
    });
  }
  return undefined;
}

/** `then returns in 2 days`. */
function inForWithin(facts: Facts): Diagnostic | undefined {
  const { at, tokens } = facts;
  if (!isOneOf(tokens[at + 1], [constant.Number])) return undefined;
  if (!readsWith(facts, at, at + 1, "within")) return undefined;
  return errorAt(placeFound(facts), "SEG1027", "how soon a step follows is said by `within`", {
    help: [rewrite(placeFound(facts), "within", true)],
  });
}
