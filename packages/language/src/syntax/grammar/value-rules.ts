import { tokenMatcher } from "chevrotain";
import type { TokenType } from "chevrotain";
import { category, constant, keyword, mark } from "../tokens/token-types.ts";
import { TimeRules } from "./time-rules.ts";
import type { GrammarRule } from "./time-rules.ts";

/** Values: arithmetic, constants, aggregates, paths. */
export abstract class ValueRules extends TimeRules {
  abstract readonly expr: GrammarRule;

  readonly value: GrammarRule = this.RULE("value", () => {
    this.SUBRULE1(this.term);
    this.MANY(() => {
      this.CONSUME(category.Additive);
      this.SUBRULE2(this.term);
    });
  });

  readonly term: GrammarRule = this.RULE("term", () => {
    this.SUBRULE1(this.factor);
    this.MANY(() => {
      this.CONSUME(mark.Multiplicative);
      this.SUBRULE2(this.factor);
    });
  });

  readonly factor: GrammarRule = this.RULE("factor", () => {
    this.OPTION1(() => this.CONSUME(mark.Minus));
    this.SUBRULE1(this.primary);
    this.OPTION2(() => {
      this.CONSUME(keyword.Default);
      this.SUBRULE2(this.primary);
    });
  });

  readonly primary: GrammarRule = this.RULE("primary", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.literal) },
      { ALT: () => this.SUBRULE(this.parentheses) },
      { ALT: () => this.SUBRULE(this.aggregate) },
      { ALT: () => this.SUBRULE(this.unitOf) },
      { ALT: () => this.SUBRULE(this.partOf) },
      { ALT: () => this.SUBRULE(this.percentile) },
      { ALT: () => this.SUBRULE(this.events) },
    ]);
  });

  readonly parentheses: GrammarRule = this.RULE("parentheses", () => {
    this.CONSUME(mark.LeftParen);
    this.SUBRULE(this.expr);
    this.CONSUME(mark.RightParen);
  });

  readonly literal: GrammarRule = this.RULE("literal", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.quantified) },
      { ALT: () => this.CONSUME(constant.Percent) },
      { ALT: () => this.CONSUME(constant.Text) },
      { ALT: () => this.CONSUME(constant.Date) },
      { ALT: () => this.CONSUME(constant.Instant) },
      { ALT: () => this.CONSUME(keyword.Moment) },
    ]);
  });

  readonly quantified: GrammarRule = this.RULE("quantified", () => {
    this.CONSUME(constant.Number);
    this.OPTION1(() => {
      this.OR([
        { ALT: () => this.CONSUME(constant.Currency) },
        {
          ALT: () => {
            this.CONSUME(constant.Unit);
            this.OPTION2(() => this.CONSUME(keyword.Ago));
          },
        },
      ]);
    });
  });

  readonly aggregate: GrammarRule = this.RULE("aggregate", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(keyword.Count);
          this.CONSUME1(keyword.Of);
          this.OPTION1(() => this.CONSUME(keyword.Distinct));
        },
      },
      {
        ALT: () => {
          this.CONSUME(keyword.Fold);
          this.CONSUME2(keyword.Of);
        },
      },
      {
        ALT: () => {
          this.CONSUME(keyword.Last);
          this.CONSUME3(keyword.Of);
        },
      },
    ]);
    this.SUBRULE(this.events);
    this.OPTION2({
      // The window of an aggregate may end where a test of the aggregate begins: `in (1, 2)`, `within 5 km of x`.
      GATE: () =>
        !(this.follows(1, keyword.In) && this.follows(2, mark.LeftParen)) &&
        !(this.follows(1, keyword.Within) && this.follows(3, keyword.Distance)),
      DEF: () => this.SUBRULE(this.window),
    });
  });

  readonly unitOf: GrammarRule = this.RULE("unitOf", () => {
    this.CONSUME(constant.Unit);
    this.OR([
      { ALT: () => this.CONSUME(keyword.Since) },
      { ALT: () => this.CONSUME(keyword.Until) },
      { ALT: () => this.CONSUME(keyword.Of) },
    ]);
    this.SUBRULE(this.factor);
  });

  readonly partOf: GrammarRule = this.RULE("partOf", () => {
    this.OR([
      { ALT: () => this.CONSUME(keyword.Weekday) },
      { ALT: () => this.CONSUME(keyword.Anniversary) },
    ]);
    this.CONSUME(keyword.Of);
    this.SUBRULE(this.factor);
  });

  readonly percentile: GrammarRule = this.RULE("percentile", () => {
    this.CONSUME(keyword.Percentile);
    this.CONSUME(constant.Number);
    this.CONSUME(keyword.Of);
    this.SUBRULE(this.factor);
    this.OPTION(() => this.SUBRULE(this.among));
  });

  readonly among: GrammarRule = this.RULE("among", () => {
    this.CONSUME(keyword.Among);
    this.CONSUME(mark.LeftParen);
    this.SUBRULE(this.expr);
    this.CONSUME(mark.RightParen);
  });

  readonly events: GrammarRule = this.RULE("events", () => {
    this.SUBRULE(this.path);
    this.OPTION(() => {
      this.CONSUME(keyword.Where);
      this.CONSUME(mark.LeftParen);
      this.SUBRULE(this.expr);
      this.CONSUME(mark.RightParen);
    });
  });

  readonly path: GrammarRule = this.RULE("path", () => {
    this.CONSUME(category.Name);
    this.OPTION(() => this.SUBRULE(this.args));
    this.MANY(() => {
      this.CONSUME(mark.Dot);
      this.CONSUME(category.Word);
    });
  });

  readonly args: GrammarRule = this.RULE("args", () => {
    this.CONSUME(mark.LeftParen);
    this.MANY_SEP({ SEP: mark.Comma, DEF: () => this.SUBRULE(this.arg) });
    this.CONSUME(mark.RightParen);
  });

  readonly arg: GrammarRule = this.RULE("arg", () => {
    this.OPTION({
      GATE: () => this.follows(2, mark.Colon),
      DEF: () => this.SUBRULE(this.argName),
    });
    this.OR([{ ALT: () => this.SUBRULE(this.value) }, { ALT: () => this.SUBRULE(this.argList) }]);
  });

  readonly argName: GrammarRule = this.RULE("argName", () => {
    this.CONSUME(category.Word);
    this.CONSUME(mark.Colon);
  });

  readonly argList: GrammarRule = this.RULE("argList", () => {
    this.CONSUME(mark.LeftBracket);
    this.MANY_SEP({ SEP: mark.Comma, DEF: () => this.SUBRULE(this.value) });
    this.CONSUME(mark.RightBracket);
  });

  /** True when the token so many places ahead is of a type; 1 is the next one. */
  protected follows(ahead: number, type: TokenType): boolean {
    return tokenMatcher(this.LA(ahead), type);
  }
}
