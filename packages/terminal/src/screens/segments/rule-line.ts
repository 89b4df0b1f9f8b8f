/**
 * The line of a rule file that a segment begins at, from 1: that of its tier or group for a part of several (`loyalty.gold`). Undefined
 * where the file declares no such segment.
 */
export function ruleLine(fileText: string, name: string): number | undefined {
  const [whole = name, part] = name.split(".");
  const lines = fileText.split("\n").map(words);
  const first = lines.findIndex(
    ([word, declared]) => declarations.has(word ?? "") && declared === whole,
  );
  if (first === -1) return undefined;
  const own = lines.findIndex(
    ([word, declared], i) => i > first && parts.has(word ?? "") && declared === part,
  );
  return 1 + (part === undefined || own === -1 ? first : own);
}

const declarations: ReadonlySet<string> = new Set(["segment", "tiers", "split"]);
const parts: ReadonlySet<string> = new Set(["tier", "otherwise", "group"]);

/** The first two words of a line, the first in small letters as keywords are, the second without the quotes of names. */
function words(line: string): readonly string[] {
  const [, word = "", quoted, plain] = /^\s*(\w+)\s+(?:`([^`]*)`|(\w+))/u.exec(line) ?? [];
  return [word.toLowerCase(), quoted ?? plain ?? ""];
}
