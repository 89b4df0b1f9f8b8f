import { hanging } from "../view/hanging.ts";
import type { Row } from "../view/row.ts";

/** What a rule says, which comes as text with lists and broken lines, in rows that fit: its lists as they are nested. */
export const englishRows = (lines: readonly string[], width: number): readonly Row[] =>
  joined(lines).flatMap((line) => {
    const [, lead = "", text = line] = /^(\s*- )(.*)$/u.exec(line) ?? [];
    return hanging([{ text: lead, role: "dim" }], text, width);
  });

/** With the parts of broken lines put together again: those are indented and begin no entry of a list. */
function joined(lines: readonly string[]): readonly string[] {
  const whole: string[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    const isPart = last !== undefined && /^\s/u.test(line) && !/^\s*- /u.test(line);
    if (isPart) whole[whole.length - 1] = `${last} ${line.trim()}`;
    else whole.push(line);
  }
  return whole;
}
