import type { IToken } from "chevrotain";
import type { Literal } from "../../ast.ts";
import { errorAt } from "../source.ts";
import type { Build } from "./build.ts";
import { tokenLiteral } from "./literal.ts";

/** The year a number after `in` names. */
export function year(number: IToken, build: Build): Literal {
  const literal = tokenLiteral(number, build);
  if (!/^[1-9]\d{3}$/.test(number.image)) {
    const help = [{ text: "write the year in four digits, or a period such as `last 30 days`" }];
    build.report(
      errorAt(literal.span, "SEG1013", `\`${number.image}\` is not a year`, {
        help: help.map((one) => ({ ...one, sure: false })),
      }),
    );
  }
  return { ...literal, type: "year" };
}
