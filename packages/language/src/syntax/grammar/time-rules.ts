import { CstParser } from "chevrotain";
import type { CstNode, ParserMethod } from "chevrotain";
import { constant, keyword } from "../tokens/token-types.ts";

/** A rule of the grammar without parameters. */
export type GrammarRule = ParserMethod<[], CstNode>;

/** Windows and periods. The grammar is in classes only because a file may not be endless: each adds to the one before. */
export abstract class TimeRules extends CstParser {
  abstract readonly value: GrammarRule;

  readonly amount: GrammarRule = this.RULE("amount", () => {
    this.CONSUME(constant.Number);
    this.CONSUME(constant.Unit);
  });

  readonly window: GrammarRule = this.RULE("window", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.inPeriod) },
      { ALT: () => this.SUBRULE(this.fromTo) },
      { ALT: () => this.SUBRULE(this.beside) },
      { ALT: () => this.SUBRULE(this.withinOf) },
      { ALT: () => this.CONSUME(keyword.Ever) },
    ]);
  });

  readonly inPeriod: GrammarRule = this.RULE("inPeriod", () => {
    this.CONSUME(keyword.In);
    this.SUBRULE(this.period);
    this.OPTION(() => {
      this.CONSUME(keyword.Shifted);
      this.CONSUME(keyword.Back);
      this.SUBRULE(this.amount);
    });
  });

  readonly fromTo: GrammarRule = this.RULE("fromTo", () => {
    this.CONSUME(keyword.From);
    this.SUBRULE1(this.value);
    this.CONSUME(keyword.To);
    this.SUBRULE2(this.value);
  });

  readonly beside: GrammarRule = this.RULE("beside", () => {
    this.OR([
      { ALT: () => this.CONSUME(keyword.On) },
      { ALT: () => this.CONSUME(keyword.Before) },
      { ALT: () => this.CONSUME(keyword.After) },
      { ALT: () => this.CONSUME(keyword.Since) },
    ]);
    this.SUBRULE(this.value);
  });

  readonly withinOf: GrammarRule = this.RULE("withinOf", () => {
    this.CONSUME(keyword.Within);
    this.SUBRULE(this.amount);
    this.OR([
      { ALT: () => this.CONSUME(keyword.After) },
      { ALT: () => this.CONSUME(keyword.Before) },
      { ALT: () => this.CONSUME(keyword.Of) },
    ]);
    this.SUBRULE(this.value);
  });

  readonly period: GrammarRule = this.RULE("period", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.relativePeriod) },
      { ALT: () => this.SUBRULE(this.thisUnit) },
      { ALT: () => this.SUBRULE(this.eachOf) },
      { ALT: () => this.SUBRULE(this.atLeastOf) },
      { ALT: () => this.SUBRULE(this.namedPeriod) },
    ]);
  });

  readonly relativePeriod: GrammarRule = this.RULE("relativePeriod", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(keyword.Last);
          this.SUBRULE1(this.amount);
        },
      },
      {
        ALT: () => {
          this.CONSUME(keyword.Next);
          this.SUBRULE2(this.amount);
        },
      },
      {
        ALT: () => {
          this.CONSUME(keyword.Previous);
          this.OPTION(() => this.CONSUME(constant.Number));
          this.CONSUME(constant.Unit);
        },
      },
    ]);
  });

  readonly thisUnit: GrammarRule = this.RULE("thisUnit", () => {
    this.CONSUME(keyword.This);
    this.CONSUME(constant.Unit);
  });

  readonly eachOf: GrammarRule = this.RULE("eachOf", () => {
    this.CONSUME(keyword.Each);
    this.CONSUME(keyword.Of);
    this.SUBRULE(this.several);
  });

  readonly atLeastOf: GrammarRule = this.RULE("atLeastOf", () => {
    this.CONSUME(keyword.At);
    this.CONSUME(keyword.Least);
    this.CONSUME(constant.Number);
    this.CONSUME(keyword.Of);
    this.SUBRULE(this.several);
  });

  readonly several: GrammarRule = this.RULE("several", () => {
    this.OR([
      { ALT: () => this.CONSUME(keyword.Last) },
      { ALT: () => this.CONSUME(keyword.Previous) },
    ]);
    this.SUBRULE(this.amount);
  });

  readonly namedPeriod: GrammarRule = this.RULE("namedPeriod", () => {
    this.OR([
      { ALT: () => this.CONSUME(constant.Month) },
      { ALT: () => this.CONSUME(constant.Quarter) },
      { ALT: () => this.CONSUME(constant.Number) },
    ]);
  });
}
