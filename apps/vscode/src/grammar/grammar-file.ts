import { textMateGrammar } from "./text-mate-grammar.ts";

/** Where the grammar is kept, so that changes of it can be seen and reviewed. */
export const grammarFile = new URL("seg.tmLanguage.json", import.meta.url);

/** What the file must say. */
export const grammarText = (): string => `${JSON.stringify(textMateGrammar(), undefined, 2)}\n`;
