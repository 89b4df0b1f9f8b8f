import { category, constant, keyword, mark } from "../tokens/token-types.ts";
import { MetaRules } from "./meta-rules.ts";
import type { GrammarRule } from "./time-rules.ts";

/** Declarations. */
export abstract class DeclarationRules extends MetaRules {
  readonly declaration: GrammarRule = this.RULE("declaration", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.segment) },
      { ALT: () => this.SUBRULE(this.define) },
      { ALT: () => this.SUBRULE(this.param) },
      { ALT: () => this.SUBRULE(this.tiers) },
      { ALT: () => this.SUBRULE(this.split) },
      { ALT: () => this.SUBRULE(this.expect) },
    ]);
  });

  readonly segment: GrammarRule = this.RULE("segment", () => {
    this.CONSUME(keyword.Segment);
    this.SUBRULE(this.title);
    this.MANY(() => this.SUBRULE(this.meta));
    this.CONSUME(keyword.Where);
    this.SUBRULE1(this.expr);
    this.OPTION(() => {
      this.CONSUME(keyword.Except);
      this.SUBRULE2(this.expr);
    });
  });

  /** A name that is declared, and its title. */
  readonly title: GrammarRule = this.RULE("title", () => {
    this.CONSUME(category.Name);
    this.OPTION(() => this.CONSUME(constant.Text));
  });

  readonly define: GrammarRule = this.RULE("define", () => {
    this.CONSUME(keyword.Define);
    this.CONSUME(category.Name);
    this.OPTION1(() => this.SUBRULE(this.parameters));
    this.CONSUME(mark.Equals);
    this.SUBRULE(this.expr);
    this.OPTION2(() => this.CONSUME(constant.Text));
  });

  readonly parameters: GrammarRule = this.RULE("parameters", () => {
    this.CONSUME(mark.LeftParen);
    this.AT_LEAST_ONE_SEP({ SEP: mark.Comma, DEF: () => this.SUBRULE(this.parameter) });
    this.CONSUME(mark.RightParen);
  });

  readonly parameter: GrammarRule = this.RULE("parameter", () => {
    this.CONSUME1(category.Name);
    this.CONSUME(mark.Colon);
    this.CONSUME2(category.Name);
  });

  readonly param: GrammarRule = this.RULE("param", () => {
    this.CONSUME(keyword.Param);
    this.SUBRULE(this.parameter);
    this.CONSUME(mark.Equals);
    this.SUBRULE(this.value);
    this.OPTION(() => this.CONSUME(constant.Text));
  });

  readonly tiers: GrammarRule = this.RULE("tiers", () => {
    this.CONSUME(keyword.Tiers);
    this.SUBRULE(this.title);
    this.MANY(() => this.SUBRULE(this.meta));
    this.AT_LEAST_ONE(() => this.SUBRULE(this.tier));
    this.OPTION(() => this.SUBRULE(this.otherwise));
  });

  readonly tier: GrammarRule = this.RULE("tier", () => {
    this.CONSUME(keyword.Tier);
    this.SUBRULE(this.title);
    this.CONSUME(keyword.Where);
    this.SUBRULE(this.expr);
  });

  readonly otherwise: GrammarRule = this.RULE("otherwise", () => {
    this.CONSUME(keyword.Otherwise);
    this.SUBRULE(this.title);
  });

  readonly split: GrammarRule = this.RULE("split", () => {
    this.CONSUME(keyword.Split);
    this.SUBRULE(this.title);
    this.CONSUME(keyword.Of);
    this.SUBRULE(this.path);
    this.CONSUME(keyword.Seed);
    this.CONSUME(constant.Text);
    this.AT_LEAST_ONE(() => this.SUBRULE(this.group));
  });

  readonly group: GrammarRule = this.RULE("group", () => {
    this.CONSUME(keyword.Group);
    this.CONSUME(category.Name);
    this.CONSUME(constant.Percent);
  });

  readonly expect: GrammarRule = this.RULE("expect", () => {
    this.CONSUME(keyword.Expect);
    this.SUBRULE(this.path);
    this.CONSUME(keyword.As);
    this.CONSUME(keyword.Of);
    this.OR([
      { ALT: () => this.CONSUME(constant.Date) },
      { ALT: () => this.CONSUME(constant.Instant) },
    ]);
    this.AT_LEAST_ONE(() => this.SUBRULE(this.example));
  });

  readonly example: GrammarRule = this.RULE("example", () => {
    this.OR([
      { ALT: () => this.CONSUME(keyword.Includes) },
      { ALT: () => this.CONSUME(keyword.Excludes) },
    ]);
    this.OPTION(() => this.CONSUME(constant.Text));
    this.SUBRULE(this.object);
  });
}
