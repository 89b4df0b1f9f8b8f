import { visible } from "./visible.ts";

/** How much room a text takes, in columns or pixels. */
export type Measure = (text: string) => number;

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** A text in no more room than given, made safe; where it is cut, `ellipsis` says so. */
export function cutTo(text: string, room: number, measure: Measure, ellipsis: string): string {
  const shown = visible(text);
  if (measure(shown) <= room) return shown;
  const sign = room > measure(ellipsis) ? ellipsis : "";
  return firstOf(shown, room - measure(sign), measure).trimEnd() + sign;
}

/** As many whole characters, as people see them, as there is room for. */
export function firstOf(text: string, room: number, measure: Measure): string {
  let kept = "";
  let used = 0;
  for (const { segment } of segmenter.segment(text)) {
    used += measure(segment);
    if (used > room) break;
    kept += segment;
  }
  // What combines across characters may take more room than its parts.
  return measure(kept) <= room || kept === "" ? kept : firstOf(kept, room - 1, measure);
}

/** A text as lines in no more room than given, made safe, broken between words where it can be. */
export function wrapTo(text: string, room: number, measure: Measure): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of words(visible(text), room, measure)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (measure(longer) <= room) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    line = word;
  }
  return line === "" ? lines : [...lines, line];
}

/** Words, in pieces where they are too long. */
const words = (text: string, room: number, measure: Measure): readonly string[] =>
  text.split(" ").flatMap((word) => pieces(word, room, measure));

function pieces(word: string, room: number, measure: Measure): readonly string[] {
  if (measure(word) <= room) return [word];
  const all: string[] = [];
  let piece = "";
  let used = 0;
  for (const { segment } of segmenter.segment(word)) {
    const size = measure(segment);
    if (piece !== "" && used + size > room) {
      all.push(piece);
      piece = "";
      used = 0;
    }
    piece += segment;
    used += size;
  }
  return [...all, piece];
}
