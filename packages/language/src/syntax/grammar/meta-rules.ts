import { category, constant, keyword, mark } from "../tokens/token-types.ts";
import { DataRules } from "./data-rules.ts";
import type { GrammarRule } from "./time-rules.ts";

/** What is said about a segment: owner, tags, schedule. */
export abstract class MetaRules extends DataRules {
  readonly meta: GrammarRule = this.RULE("meta", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.textMeta) },
      { ALT: () => this.SUBRULE(this.tags) },
      { ALT: () => this.SUBRULE(this.priority) },
      { ALT: () => this.SUBRULE(this.status) },
      { ALT: () => this.SUBRULE(this.expires) },
      { ALT: () => this.SUBRULE(this.schedule) },
      { ALT: () => this.SUBRULE(this.asOf) },
    ]);
  });

  readonly textMeta: GrammarRule = this.RULE("textMeta", () => {
    this.OR([
      { ALT: () => this.CONSUME(keyword.Description) },
      { ALT: () => this.CONSUME(keyword.Owner) },
      { ALT: () => this.CONSUME(keyword.Timezone) },
    ]);
    this.CONSUME(constant.Text);
  });

  readonly tags: GrammarRule = this.RULE("tags", () => {
    this.CONSUME(keyword.Tags);
    this.AT_LEAST_ONE_SEP({ SEP: mark.Comma, DEF: () => this.CONSUME(category.Name) });
  });

  readonly priority: GrammarRule = this.RULE("priority", () => {
    this.CONSUME(keyword.Priority);
    this.CONSUME(constant.Number);
  });

  readonly status: GrammarRule = this.RULE("status", () => {
    this.CONSUME(keyword.Status);
    this.CONSUME(keyword.StatusValue);
  });

  readonly expires: GrammarRule = this.RULE("expires", () => {
    this.CONSUME(keyword.Expires);
    this.CONSUME(constant.Date);
  });

  readonly schedule: GrammarRule = this.RULE("schedule", () => {
    this.CONSUME(keyword.Schedule);
    this.CONSUME(keyword.Every);
    this.OR([
      { ALT: () => this.SUBRULE(this.amount) },
      { ALT: () => this.SUBRULE(this.everyUnit) },
      { ALT: () => this.CONSUME(keyword.WeekdayName) },
    ]);
    this.OPTION(() => {
      this.CONSUME(keyword.At);
      this.CONSUME(constant.Clock);
    });
  });

  readonly everyUnit: GrammarRule = this.RULE("everyUnit", () => {
    this.CONSUME1(constant.Unit);
    this.OPTION(() => {
      this.CONSUME(keyword.On);
      this.CONSUME2(constant.Unit);
      this.CONSUME(constant.Number);
    });
  });

  readonly asOf: GrammarRule = this.RULE("asOf", () => {
    this.CONSUME(keyword.As);
    this.CONSUME1(keyword.Of);
    this.OR([
      {
        ALT: () => {
          this.CONSUME(keyword.Start);
          this.CONSUME2(keyword.Of);
          this.CONSUME(constant.Unit);
        },
      },
      {
        ALT: () => {
          this.CONSUME(keyword.Run);
          this.CONSUME(keyword.Time);
        },
      },
    ]);
  });
}
