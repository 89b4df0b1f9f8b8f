import { category, constant, keyword, mark } from "../tokens/token-types.ts";
import { ValueRules } from "./value-rules.ts";
import type { GrammarRule } from "./time-rules.ts";

/** What a value can be tested for. */
export abstract class ComparisonRules extends ValueRules {
  readonly comparison: GrammarRule = this.RULE("comparison", () => {
    this.SUBRULE(this.value);
    // One test is right. More are read so that the message can say how to write them as two conditions.
    this.MANY(() => this.SUBRULE(this.tail));
  });

  readonly tail: GrammarRule = this.RULE("tail", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.isTail) },
      { ALT: () => this.SUBRULE(this.signTail) },
      { ALT: () => this.SUBRULE(this.notTail) },
      { ALT: () => this.SUBRULE(this.textTail) },
      { ALT: () => this.SUBRULE(this.placeTail) },
    ]);
  });

  readonly isTail: GrammarRule = this.RULE("isTail", () => {
    this.CONSUME(keyword.Is);
    this.OPTION(() => this.CONSUME(keyword.Not));
    this.OR([
      { ALT: () => this.CONSUME(keyword.Known) },
      { ALT: () => this.CONSUME(keyword.Unknown) },
      { ALT: () => this.SUBRULE(this.placeTail) },
      { ALT: () => this.SUBRULE(this.value) },
    ]);
  });

  readonly signTail: GrammarRule = this.RULE("signTail", () => {
    this.CONSUME(category.Comparator);
    this.SUBRULE(this.value);
  });

  readonly notTail: GrammarRule = this.RULE("notTail", () => {
    this.CONSUME(keyword.Not);
    this.SUBRULE(this.placeTail);
  });

  readonly textTail: GrammarRule = this.RULE("textTail", () => {
    this.OPTION1(() => {
      this.CONSUME(keyword.Does);
      this.CONSUME(keyword.Not);
    });
    this.OR([
      { ALT: () => this.SUBRULE(this.contains) },
      { ALT: () => this.SUBRULE(this.edge) },
      { ALT: () => this.SUBRULE(this.matches) },
    ]);
    this.OPTION2(() => this.SUBRULE(this.ignoringCase));
  });

  readonly contains: GrammarRule = this.RULE("contains", () => {
    this.CONSUME(keyword.Contains);
    this.OR1([
      { ALT: () => this.SUBRULE(this.value) },
      {
        ALT: () => {
          this.OR2([
            { ALT: () => this.CONSUME(keyword.Any) },
            { ALT: () => this.CONSUME(keyword.All) },
          ]);
          this.CONSUME(keyword.Of);
          this.SUBRULE(this.items);
        },
      },
    ]);
  });

  readonly edge: GrammarRule = this.RULE("edge", () => {
    this.CONSUME(keyword.Edge);
    this.CONSUME(keyword.With);
    this.SUBRULE(this.value);
  });

  readonly matches: GrammarRule = this.RULE("matches", () => {
    this.CONSUME(keyword.Matches);
    this.CONSUME(constant.Text);
  });

  readonly ignoringCase: GrammarRule = this.RULE("ignoringCase", () => {
    this.CONSUME(keyword.Ignoring);
    this.CONSUME(keyword.Case);
  });

  readonly placeTail: GrammarRule = this.RULE("placeTail", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.list) },
      { ALT: () => this.SUBRULE(this.between) },
      { ALT: () => this.SUBRULE(this.near) },
      { ALT: () => this.SUBRULE(this.window) },
    ]);
  });

  readonly list: GrammarRule = this.RULE("list", () => {
    this.CONSUME(keyword.In);
    this.SUBRULE(this.items);
    this.OPTION(() => this.SUBRULE(this.ignoringCase));
  });

  readonly items: GrammarRule = this.RULE("items", () => {
    this.CONSUME(mark.LeftParen);
    this.AT_LEAST_ONE_SEP({ SEP: mark.Comma, DEF: () => this.SUBRULE(this.value) });
    this.CONSUME(mark.RightParen);
  });

  readonly between: GrammarRule = this.RULE("between", () => {
    this.CONSUME(keyword.Between);
    this.SUBRULE1(this.value);
    this.CONSUME(keyword.And);
    this.SUBRULE2(this.value);
  });

  readonly near: GrammarRule = this.RULE("near", () => {
    this.CONSUME(keyword.Within);
    this.CONSUME(constant.Number);
    this.CONSUME(keyword.Distance);
    this.CONSUME(keyword.Of);
    this.SUBRULE(this.value);
  });
}
