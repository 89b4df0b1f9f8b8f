import type { Diagnostic } from "@satsuma/model";
import { nearestNames } from "@satsuma/model";
import { openers } from "../../cut.ts";
import { isOneOf } from "../../tokens/matching.ts";
import { category, constant, names } from "../../tokens/token-types.ts";
import { unitWords } from "../../tokens/keywords.ts";
import { errorAt } from "../../source.ts";
import { listed, wordsOf } from "../describe.ts";
import { placeOf, readsWith, wordOf } from "../facts.ts";
import type { Facts, SyntaxRule } from "../facts.ts";
import { doing } from "../fix.ts";

/** Keywords with a slip of the finger, also where they were read as a name first. */
export const misspeltRules: readonly SyntaxRule[] = [{ explain: misspelt }, { explain: opener }];

function misspelt(facts: Facts): Diagnostic | undefined {
  for (let i = facts.at; i >= Math.max(0, facts.at - 2); i -= 1) {
    const meant = candidates(facts, i).filter((word) => readsWith(facts, i, i + 1, word));
    if (meant.length > 0) return unknownWord(facts, i, meant);
  }
  return undefined;
}

/** The keywords that could stand at a place and look like what does. */
function candidates(facts: Facts, i: number): string[] {
  const token = facts.tokens[i];
  if (token?.tokenType !== names.Identifier || token.image.length < 2) return [];
  const expected = facts.prefixes[i]?.expected ?? [];
  const words = expected.flatMap(({ type }) =>
    type === constant.Unit ? Object.keys(unitWords) : wordsOf(type),
  );
  return nearestNames(token.image, new Set(words));
}

function unknownWord(facts: Facts, i: number, meant: readonly string[]): Diagnostic {
  const token = facts.tokens[i]!;
  const span = placeOf(token, facts);
  const said = listed(meant.map((word) => `\`${word}\``));
  return errorAt(span, "SEG1025", `I don't know \`${token.image}\` here; did you mean ${said}?`, {
    help: meant.map((word) =>
      doing(`write \`${word}\``, [{ span, text: word }], meant.length === 1),
    ),
  });
}

/** `segmnt b where …`: a declaration whose keyword is misspelt is read as part of the one before. */
function opener(facts: Facts): Diagnostic | undefined {
  const { found, at, tokens, source } = facts;
  if (found?.tokenType !== names.Identifier || !isOneOf(tokens[at + 1], [category.Name])) {
    return undefined;
  }
  const line = source.text.slice(0, found.startOffset).split("\n").at(-1) ?? "";
  const words = [...openers.keys()].flatMap(wordsOf);
  const [meant] = nearestNames(wordOf(found), words);
  return line.trim() === "" && meant !== undefined ? unknownWord(facts, at, [meant]) : undefined;
}
