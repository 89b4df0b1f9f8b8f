/** Something that a rule file declares. */
export interface Declared {
  readonly kind: string;
  readonly name: string;
}

/** What a text declares by its first words, for a list: the language service, which reads it all, is loaded in the editor alone. */
export const declarationsIn = (text: string): readonly Declared[] =>
  [...text.matchAll(/^\s*(segment|define|param|tiers|split)\s+([A-Za-z_]\w*)/gim)].map(
    ([, kind = "", name = ""]) => ({ kind: kind.toLowerCase(), name }),
  );
