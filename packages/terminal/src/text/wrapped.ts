import { cells, cut } from "./cells.ts";

/**
 * A text in lines of at most so many cells, broken at spaces, and inside of words that are longer than a line.
 *
 * @returns at least one line, which may be empty
 */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((each) => pieces(each, Math.max(1, width)))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (cells(longer) <= width) line = longer;
    else {
      if (line !== "") lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** A word in parts that fit; a character that is wider than a line is left out. */
function pieces(word: string, width: number): readonly string[] {
  const found: string[] = [];
  let left = word;
  while (cells(left) > width) {
    const { text } = cut(left, width);
    if (text === "") break;
    found.push(text);
    left = left.slice(text.length);
  }
  return cells(left) > width ? found : [...found, left];
}
