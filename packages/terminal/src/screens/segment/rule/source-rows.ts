import type { CheckAnswer, SegmentState } from "@satsuma/http/client";
import { hanging } from "../../../view/hanging.ts";
import type { Row } from "../../../view/row.ts";
import { englishRows } from "../../english-rows.ts";
import { elsewhereRows, markedLines } from "./marked-lines.ts";

/** A declaration in its file. */
export interface RuleSource {
  readonly segment: SegmentState;
  readonly fileText: string;
  /** Of all rules. */
  readonly diagnostics: CheckAnswer["diagnostics"];
}

/** The file and the rule in colours, what is wrong with it in place, and what it says in English. */
export function sourceRows(
  { segment, fileText, diagnostics }: RuleSource,
  width: number,
): readonly Row[] {
  const { file, text, english } = segment;
  const offset = Math.max(0, fileText.indexOf(text));
  const firstLine = fileText.slice(0, offset).split("\n").length;
  const elsewhere = diagnostics.filter(
    ({ severity, primary }) =>
      severity === "error" && !isWithin(primary?.span, { file, offset, length: text.length }),
  );
  return [
    [{ text: `${file}:${firstLine}`, role: "dim" }],
    ...markedLines({ text, offset, file, diagnostics }, firstLine, width),
    ...elsewhereRows(elsewhere.length, width),
    [],
    ...(english === null ? [] : saidRows(english, width)),
  ];
}

interface Stretch {
  readonly file: string;
  readonly offset: number;
  readonly length: number;
}

const isWithin = (
  span: { readonly file: string; readonly start: number } | undefined,
  { file, offset, length }: Stretch,
): boolean =>
  span !== undefined && span.file === file && span.start >= offset && span.start <= offset + length;

/** What it says; the first line, which has name and date, as the heading. */
function saidRows(english: string, width: number): readonly Row[] {
  const [first = "", ...lines] = english.split("\n");
  return [...hanging([], first, width, "heading"), ...englishRows(lines, width)];
}
