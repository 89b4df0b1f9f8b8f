/** A sentence of a rule in English, with those that belong below it. */
export interface EnglishLine {
  readonly text: string;
  readonly of: readonly EnglishLine[];
}

/** Reads the English of a rule, which comes as text: lists with `- `, two spaces a level, long lines broken. */
export const englishTree = (english: string): readonly EnglishLine[] =>
  nested(joined(english.split("\n")));

interface FlatLine {
  /** 0 for a line that is in no list. */
  readonly level: number;
  readonly text: string;
}

/** With the parts of broken lines put together again. */
function joined(lines: readonly string[]): readonly FlatLine[] {
  const whole: FlatLine[] = [];
  for (const line of lines.filter((one) => one.trim() !== "")) {
    const [, indent = "", item] = /^( *)- (.*)$/.exec(line) ?? [];
    const last = whole.at(-1);
    if (item !== undefined) whole.push({ level: 1 + indent.length / 2, text: item });
    else if (last === undefined) whole.push({ level: 0, text: line.trim() });
    else whole[whole.length - 1] = { ...last, text: `${last.text} ${line.trim()}` };
  }
  return whole;
}

/** Each line with those after it that are deeper. */
function nested(lines: readonly FlatLine[]): readonly EnglishLine[] {
  const [first, ...others] = lines;
  if (first === undefined) return [];
  const end = others.findIndex(({ level }) => level <= first.level);
  const inside = end === -1 ? others : others.slice(0, end);
  const after = end === -1 ? [] : others.slice(end);
  return [{ text: first.text, of: nested(inside) }, ...nested(after)];
}
