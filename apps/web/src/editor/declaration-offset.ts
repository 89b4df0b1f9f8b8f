/** Where the body of a declaration of some name begins, or its end without one; 0 where there is none of the name. */
export function declarationOffset(text: string, name: string | undefined): number {
  if (name === undefined) return text.length;
  const begin = new RegExp(String.raw`^(?:segment|define|param|tiers|split)\s+${name}\b`, "m").exec(
    text,
  );
  if (begin === null) return 0;
  return begin.index + begin[0].length;
}
