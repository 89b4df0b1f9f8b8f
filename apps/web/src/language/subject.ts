import type { DocumentSymbol } from "@satsuma/language";

/** The declaration that is being worked on, as what can be asked about it. */
export interface Subject {
  readonly kind: DocumentSymbol["kind"];
  readonly name: string;
  readonly title: string | undefined;
}

/** The declaration that a place of the text is in; between two, the one before. */
export function subjectAt(symbols: readonly DocumentSymbol[], offset: number): Subject | undefined {
  const found = symbols.findLast(({ span }) => span.start <= offset) ?? symbols[0];
  return found && { kind: found.kind, name: found.name, title: found.title };
}

/** Whether it can be counted: others have no customers of their own. */
export const isCounted = ({ kind }: Subject): boolean =>
  ["segment", "define", "tiers"].includes(kind);
