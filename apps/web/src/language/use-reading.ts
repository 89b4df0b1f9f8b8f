import type { LanguageClient } from "@satsuma/codemirror";
import type { DocumentSymbol } from "@satsuma/language";
import type { Diagnostic } from "@satsuma/model";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRef } from "react";

/** What a text says: its declarations, and what is wrong with it. */
export interface Reading {
  readonly text: string;
  readonly symbols: readonly DocumentSymbol[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a text as a file of the project; the reading before stays until the next is there.
 *
 * @param texts all files as they would be, by path: what one says may hang on another
 */
export function useReading(
  language: LanguageClient,
  file: string,
  texts: Readonly<Record<string, string>>,
): Reading | undefined {
  const told = useRef(new Map<string, string>());
  return useQuery({
    queryKey: ["reading", file, texts],
    queryFn: async () => {
      await inform(language, texts, told.current);
      return reading(language, file, texts[file] ?? "");
    },
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  }).data;
}

/** Gives the service what it has not been told yet. */
async function inform(
  language: LanguageClient,
  texts: Readonly<Record<string, string>>,
  told: Map<string, string>,
): Promise<void> {
  const news = Object.entries(texts).filter(([file, text]) => told.get(file) !== text);
  for (const [file, text] of news) told.set(file, text);
  await Promise.all(news.map(([file, text]) => language.setFile(file, text)));
}

async function reading(language: LanguageClient, file: string, text: string): Promise<Reading> {
  const [symbols, diagnostics] = await Promise.all([
    language.symbols(file),
    language.diagnostics(file),
  ]);
  return { text, symbols, diagnostics };
}
