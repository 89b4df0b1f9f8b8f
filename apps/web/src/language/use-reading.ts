import type { LanguageClient } from "@satsuma/codemirror";
import type { DocumentSymbol } from "@satsuma/language";
import type { Diagnostic } from "@satsuma/model";
import { keepPreviousData, useQuery } from "@tanstack/react-query";

/** What a text says: its declarations, and what is wrong with it. */
export interface Reading {
  readonly text: string;
  readonly symbols: readonly DocumentSymbol[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a text as a file of the project; the reading before stays until the next is there. */
export function useReading(language: LanguageClient | null, file: string, text: string) {
  return useQuery({
    queryKey: ["reading", file, text],
    queryFn: () => (language === null ? null : reading(language, file, text)),
    enabled: language !== null,
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  }).data;
}

async function reading(language: LanguageClient, file: string, text: string): Promise<Reading> {
  await language.setFile(file, text);
  const [symbols, diagnostics] = await Promise.all([
    language.symbols(file),
    language.diagnostics(file),
  ]);
  return { text, symbols, diagnostics };
}
