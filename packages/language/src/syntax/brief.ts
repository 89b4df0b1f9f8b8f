/** How long a message may be before its middle is left out. */
const longest = 200;

/** A message on one line, the middle left out where what it quotes makes it long. */
export function brief(text: string): string {
  // Cut before spaces are looked at, as what is quoted may be a million characters.
  const line = text.slice(0, 2 * longest).replaceAll(/\s+/g, " ");
  if (text.length <= 2 * longest && line.length <= longest) return line;
  const half = longest / 2 - 2;
  return `${line.slice(0, half)} … ${text.slice(-half).replaceAll(/\s+/g, " ")}`;
}
