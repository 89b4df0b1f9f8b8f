import { category, keyword, mark } from "../tokens/token-types.ts";
import { ConditionRules } from "./condition-rules.ts";
import type { GrammarRule } from "./time-rules.ts";

/** Test data: what an example says about one customer. */
export abstract class DataRules extends ConditionRules {
  readonly object: GrammarRule = this.RULE("object", () => {
    this.CONSUME(mark.LeftBrace);
    this.MANY_SEP({ SEP: mark.Comma, DEF: () => this.SUBRULE(this.entry) });
    this.CONSUME(mark.RightBrace);
  });

  readonly entry: GrammarRule = this.RULE("entry", () => {
    this.CONSUME(category.Word);
    this.CONSUME(mark.Colon);
    this.SUBRULE(this.datum);
  });

  readonly datum: GrammarRule = this.RULE("datum", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.signedLiteral) },
      { ALT: () => this.CONSUME(keyword.Unknown) },
      { ALT: () => this.SUBRULE(this.object) },
      { ALT: () => this.SUBRULE(this.dataList) },
      { ALT: () => this.SUBRULE(this.place) },
    ]);
  });

  readonly signedLiteral: GrammarRule = this.RULE("signedLiteral", () => {
    this.OPTION(() => this.CONSUME(mark.Minus));
    this.SUBRULE(this.literal);
  });

  readonly dataList: GrammarRule = this.RULE("dataList", () => {
    this.CONSUME(mark.LeftBracket);
    this.MANY_SEP({ SEP: mark.Comma, DEF: () => this.SUBRULE(this.datum) });
    this.CONSUME(mark.RightBracket);
  });

  readonly place: GrammarRule = this.RULE("place", () => {
    this.CONSUME(mark.LeftParen);
    this.SUBRULE1(this.signedLiteral);
    this.CONSUME(mark.Comma);
    this.SUBRULE2(this.signedLiteral);
    this.CONSUME(mark.RightParen);
  });
}
