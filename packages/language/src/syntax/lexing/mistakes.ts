import { createToken } from "chevrotain";
import type { IToken, TokenType } from "chevrotain";
import type { Mistake, Slip } from "./slip.ts";
import { wrongConstant } from "./wrong-constants.ts";
import { wrongDates } from "./wrong-dates.ts";
import { wrongNumbers } from "./wrong-numbers.ts";
import { wrongQuotes } from "./wrong-quotes.ts";
import { stray, wrongSigns } from "./wrong-signs.ts";

const asToken = ({ name, pattern, starts }: Mistake): TokenType =>
  createToken({
    name,
    pattern,
    line_breaks: false,
    ...(starts.length === 0 ? {} : { start_chars_hint: [...starts] }),
  });

const mistakes: readonly Mistake[] = [
  ...wrongDates,
  ...wrongNumbers,
  ...wrongQuotes,
  ...wrongSigns,
  stray,
];

/** Tokens for what is written wrongly, by name of the mistake. No rule of the grammar accepts them. */
export const mistakeTypes: ReadonlyMap<string, TokenType> = new Map(
  mistakes.map((mistake) => [mistake.name, asToken(mistake)]),
);

const slips: ReadonlyMap<string, Mistake["slip"]> = new Map(
  mistakes.map((mistake) => [mistake.name, mistake.slip]),
);

/** What is wrong with a token by itself, wherever it stands. */
export const slipOf = (token: IToken): Slip | undefined =>
  slips.get(token.tokenType.name)?.(token.image) ?? wrongConstant(token);
