import { checkProject, createLanguageService, formatFile, parseFile } from "@satsuma/language";
import { exampleCatalogue } from "@satsuma/example-rules";
import type { Random } from "../differential/random.ts";

/** Something that must take any text at all. */
export interface Target {
  readonly name: string;
  /** Of so many inputs it is given one. */
  readonly every: number;
  readonly run: (text: string, random: Random) => void;
}

const file = "fuzz.seg";

/** The parts of the language that read what people are still typing. */
export const targets: readonly Target[] = [
  { name: "parseFile", every: 1, run: (text) => void parseFile(text, file) },
  {
    name: "checkProject",
    every: 4,
    run: (text) => void checkProject([{ file, text }], exampleCatalogue),
  },
  { name: "formatFile", every: 8, run: formatsForGood },
  { name: "completions", every: 8, run: completes },
];

/** What is formatted says what it said, and stays as it is when it is formatted again. @throws TypeError when it does not */
function formatsForGood(text: string): void {
  const { text: once, diagnostics } = formatFile(file, text);
  // Files are UTF-8, so half a pair of surrogates is in none; it must not throw, and that is all.
  if (text.isWellFormed() && diagnostics.some(({ code }) => code === "RULES_FORMAT"))
    throw new TypeError("formatting would have changed what it says");
  if (formatFile(file, once).text !== once)
    throw new TypeError("formatting twice changed it again");
}

function completes(text: string, random: Random): void {
  const service = createLanguageService({ catalogue: exampleCatalogue });
  service.setFile(file, text);
  void service.completions(file, random.below(text.length + 1));
}
