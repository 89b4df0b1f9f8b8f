import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createOnigScanner, createOnigString, loadWASM } from "vscode-oniguruma";
import vscodeTextMate from "vscode-textmate";
import type { IGrammar } from "vscode-textmate";
import { grammarFile } from "../../src/grammar/grammar-file.ts";

const require = createRequire(import.meta.url);

/** The grammar as editors load it, with the engine for regular expressions that they use. */
export async function loadGrammar(): Promise<IGrammar> {
  const wasm = readFileSync(require.resolve("vscode-oniguruma/release/onig.wasm"));
  await loadWASM(wasm);
  const registry = new vscodeTextMate.Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async () =>
      vscodeTextMate.parseRawGrammar(readFileSync(grammarFile, "utf8"), grammarFile.pathname),
  });
  const grammar = await registry.loadGrammar("source.seg");
  if (grammar === null) throw new Error("the grammar was not loaded");
  return grammar;
}

/** The innermost scope of each character of a text but the ends of its lines; undefined where there is none. */
export function scopesIn(grammar: IGrammar, text: string): (string | undefined)[] {
  const scopes: (string | undefined)[] = Array.from({ length: text.length });
  let state = vscodeTextMate.INITIAL;
  let start = 0;
  for (const line of text.split("\n")) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    for (const { startIndex, endIndex, scopes: stack } of tokens) {
      const scope = stack.length > 1 ? stack.at(-1) : undefined;
      scopes.fill(scope, start + startIndex, Math.min(start + endIndex, start + line.length));
    }
    state = ruleStack;
    start += line.length + 1;
  }
  return scopes;
}
