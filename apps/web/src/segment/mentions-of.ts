import type { RuleFileState } from "@satsuma/http/client";

/** A line of a rule file that names something. */
export interface RuleMention {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

/** Lines that name a segment as a word of its own, other than where it is declared; comments do not count. */
export const mentionsOf = (name: string, files: readonly RuleFileState[]): readonly RuleMention[] =>
  files.flatMap(({ file, text }) =>
    text.split("\n").flatMap((line, i) => {
      const code = line.replace(/#.*$/, "");
      const isNamed = words(code).includes(name) && !declares(code, name);
      return isNamed ? [{ file, line: i + 1, text: line.trim() }] : [];
    }),
  );

const words = (code: string): readonly string[] =>
  code.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""').match(/[A-Za-z_]\w*/g) ?? [];

const declares = (code: string, name: string): boolean =>
  new RegExp(String.raw`^\s*segment\s+${name}\b`, "i").test(code);
