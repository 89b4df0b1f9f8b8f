import { keywords, parseFile } from "@satsuma/language";
import { find, read } from "../repository/files.ts";

/** What inputs are made from. */
export interface Corpus {
  /** One declaration each. */
  readonly declarations: readonly string[];
  /** Words and signs of the language, and some that are not. */
  readonly words: readonly string[];
}

/** The declarations of every rule in the repository. */
export function corpus(): Corpus {
  const files = find("packages/language/test/**/*.seg", "examples/*/segments/*.seg");
  const declarations = files.flatMap((file) => declarationsOf(read(file)));
  return { declarations: [...new Set(declarations)], words: [...keywords.keys(), ...signs] };
}

function declarationsOf(text: string): readonly string[] {
  const { source } = parseFile(text, "corpus.seg");
  return source.declarations.map(({ span }) => text.slice(span.start, span.end));
}

const signs = [
  ...Array.from("()[]{}.,:+-*/=<>\"'`#\\!;?%€“”’\u00a0\u200b\ufeff\u0000\n\r\t"),
  "<=",
  "==",
  "=>",
  "<>",
  "&&",
  "||",
  "1",
  "0",
  "1_000",
  "1,000",
  "12.50",
  "99999999999999999999999999999999999999999",
  "30%",
  "€500",
  "500 EUR",
  "2026-03-01",
  "2026-13-45",
  "01/03/2026",
  "2026-Q1",
  "2026-03-01T09:30",
  '"text"',
  '"\\u{1f600}"',
  '"\\u{',
  "`Loyalty Number`",
  "orders",
  "country",
  "\ud800",
  "😀",
  "İ",
] as const;
