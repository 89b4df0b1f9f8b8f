/** A test of texts against a pattern in which `*` is any text, `?` one character, and all else itself. */
export function globTest(pattern: string): (text: string) => boolean {
  const wanted = Array.from(pattern.replaceAll(/\*+/gu, "*"));
  return (text) => matches(Array.from(text), wanted);
}

/** The last star takes as little as it can and more only when the rest does not fit: linear in text × pattern. */
function matches(text: readonly string[], pattern: readonly string[]): boolean {
  let [at, wanted, star, taken] = [0, 0, -1, 0];
  while (at < text.length) {
    const next = pattern[wanted];
    if (next === "*") {
      star = wanted;
      taken = at;
      wanted += 1;
    } else if (next === "?" || next === text[at]) {
      at += 1;
      wanted += 1;
    } else if (star >= 0) {
      taken += 1;
      at = taken;
      wanted = star + 1;
    } else return false;
  }
  while (pattern[wanted] === "*") wanted += 1;
  return wanted === pattern.length;
}
