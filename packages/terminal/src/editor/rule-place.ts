/** Where in the rules. */
export interface RulePlace {
  readonly file: string;
  readonly line: number | undefined;
}
