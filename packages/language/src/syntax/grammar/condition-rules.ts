import { constant, keyword, mark } from "../tokens/token-types.ts";
import { ComparisonRules } from "./comparison-rules.ts";
import type { GrammarRule } from "./time-rules.ts";

/** Conditions: boolean words, events, sequences, ranking. */
export abstract class ConditionRules extends ComparisonRules {
  readonly expr: GrammarRule = this.RULE("expr", () => {
    this.SUBRULE1(this.conjunction);
    this.MANY(() => {
      this.CONSUME(keyword.Or);
      this.SUBRULE2(this.conjunction);
    });
  });

  readonly conjunction: GrammarRule = this.RULE("conjunction", () => {
    this.SUBRULE1(this.negation);
    this.MANY(() => {
      this.CONSUME(keyword.And);
      this.SUBRULE2(this.negation);
    });
  });

  readonly negation: GrammarRule = this.RULE("negation", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(keyword.Not);
          this.SUBRULE(this.negation);
        },
      },
      { ALT: () => this.SUBRULE(this.has) },
      { ALT: () => this.SUBRULE(this.member) },
      { ALT: () => this.SUBRULE(this.pick) },
      { ALT: () => this.SUBRULE(this.choice) },
      { ALT: () => this.SUBRULE(this.comparison) },
    ]);
  });

  readonly has: GrammarRule = this.RULE("has", () => {
    this.CONSUME(keyword.Has);
    this.OPTION(() => this.SUBRULE(this.quantity));
    this.OR([{ ALT: () => this.SUBRULE(this.sequence) }, { ALT: () => this.SUBRULE(this.events) }]);
    // One window is right. More are read so that the message can show where each would belong.
    this.MANY(() => this.SUBRULE(this.window));
  });

  readonly quantity: GrammarRule = this.RULE("quantity", () => {
    this.OR1([
      { ALT: () => this.CONSUME(keyword.No) },
      { ALT: () => this.CONSUME(keyword.Any) },
      { ALT: () => this.SUBRULE(this.bound) },
      { ALT: () => this.SUBRULE(this.range) },
    ]);
  });

  readonly bound: GrammarRule = this.RULE("bound", () => {
    this.OR1([
      { ALT: () => this.SUBRULE(this.atBound) },
      { ALT: () => this.CONSUME(keyword.Exactly) },
      { ALT: () => this.SUBRULE(this.thanBound) },
    ]);
    this.CONSUME(constant.Number);
  });

  readonly atBound: GrammarRule = this.RULE("atBound", () => {
    this.CONSUME(keyword.At);
    this.OR([
      { ALT: () => this.CONSUME(keyword.Least) },
      { ALT: () => this.CONSUME(keyword.Most) },
    ]);
  });

  readonly thanBound: GrammarRule = this.RULE("thanBound", () => {
    this.OR([
      { ALT: () => this.CONSUME(keyword.More) },
      { ALT: () => this.CONSUME(keyword.Fewer) },
    ]);
    this.CONSUME(keyword.Than);
  });

  readonly range: GrammarRule = this.RULE("range", () => {
    this.CONSUME1(constant.Number);
    this.CONSUME(keyword.To);
    this.CONSUME2(constant.Number);
  });

  readonly sequence: GrammarRule = this.RULE("sequence", () => {
    this.CONSUME(keyword.Sequence);
    this.CONSUME(mark.LeftParen);
    this.SUBRULE(this.events);
    this.AT_LEAST_ONE(() => this.SUBRULE(this.step));
    this.CONSUME(mark.RightParen);
  });

  readonly step: GrammarRule = this.RULE("step", () => {
    this.CONSUME(keyword.Then);
    this.OPTION1(() => this.CONSUME(keyword.No));
    this.SUBRULE(this.events);
    this.OPTION2(() => {
      this.CONSUME(keyword.Within);
      this.SUBRULE(this.amount);
    });
  });

  readonly member: GrammarRule = this.RULE("member", () => {
    this.CONSUME(keyword.Member);
    this.CONSUME(keyword.Of);
    this.SUBRULE(this.path);
  });

  readonly pick: GrammarRule = this.RULE("pick", () => {
    this.CONSUME(keyword.In);
    this.OR([{ ALT: () => this.SUBRULE(this.ranking) }, { ALT: () => this.SUBRULE(this.sample) }]);
  });

  readonly ranking: GrammarRule = this.RULE("ranking", () => {
    this.OR1([
      { ALT: () => this.CONSUME(keyword.Top) },
      { ALT: () => this.CONSUME(keyword.Bottom) },
    ]);
    this.OR2([
      { ALT: () => this.CONSUME(constant.Number) },
      { ALT: () => this.CONSUME(constant.Percent) },
    ]);
    this.OPTION1(() => {
      this.CONSUME(keyword.With);
      this.CONSUME(keyword.Ties);
    });
    this.CONSUME(keyword.By);
    this.SUBRULE(this.value);
    this.OPTION2(() => {
      this.CONSUME(keyword.Per);
      this.SUBRULE(this.path);
    });
    this.OPTION3(() => this.SUBRULE(this.among));
  });

  readonly sample: GrammarRule = this.RULE("sample", () => {
    this.CONSUME(keyword.Sample);
    this.CONSUME(constant.Percent);
    this.CONSUME(keyword.Seed);
    this.CONSUME(constant.Text);
  });

  readonly choice: GrammarRule = this.RULE("choice", () => {
    this.OR([
      { ALT: () => this.CONSUME(keyword.All) },
      { ALT: () => this.CONSUME(keyword.Any) },
      { ALT: () => this.CONSUME(keyword.None) },
      {
        ALT: () => {
          this.CONSUME(keyword.At);
          this.CONSUME(keyword.Least);
          this.CONSUME(constant.Number);
        },
      },
    ]);
    this.CONSUME(keyword.Of);
    this.CONSUME(mark.LeftParen);
    this.AT_LEAST_ONE_SEP({ SEP: mark.Comma, DEF: () => this.SUBRULE(this.expr) });
    this.CONSUME(mark.RightParen);
  });
}
