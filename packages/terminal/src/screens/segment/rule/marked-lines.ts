import type { Diagnostic } from "@satsuma/model";
import { textRows } from "../../../asks/asked-rows.ts";
import { cells } from "../../../text/cells.ts";
import { safe } from "../../../text/safe.ts";
import { hanging } from "../../../view/hanging.ts";
import type { Role } from "../../../view/role.ts";
import type { Row } from "../../../view/row.ts";
import { highlighted } from "./highlighted.ts";

interface Source {
  /** The declaration. */
  readonly text: string;
  /** Where it begins in its file, in UTF-16 units. */
  readonly offset: number;
  readonly file: string;
  /** Of the whole project. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A declaration in colours with line numbers of its file; what is wrong stands below its line, under the place. */
export function markedLines(source: Source, firstLine: number, width: number): readonly Row[] {
  let start = source.offset;
  const texts = source.text.split("\n");
  const digits = String(firstLine + texts.length).length;
  return highlighted(source.text).flatMap((row, i) => {
    const text = texts[i] ?? "";
    const own = diagnosticsOf(source, start, start + text.length);
    const lineStart = start;
    start += text.length + 1;
    const number = `${String(firstLine + i).padStart(digits)} `;
    return [
      [{ text: number, role: "dim" } as const, ...row],
      ...own.flatMap((diagnostic) =>
        belowLine(diagnostic, { indent: number.length, text, lineStart, width }),
      ),
    ];
  });
}

/** What is wrong with the declaration, by where it begins. */
const diagnosticsOf = (
  { file, diagnostics }: Source,
  start: number,
  end: number,
): readonly Diagnostic[] =>
  diagnostics.filter(
    ({ primary }) =>
      primary !== undefined &&
      primary.span.file === file &&
      primary.span.start >= start &&
      primary.span.start <= end,
  );

interface Line {
  readonly indent: number;
  readonly text: string;
  readonly lineStart: number;
  readonly width: number;
}

const severities: Readonly<Record<Diagnostic["severity"], Role>> = {
  error: "error",
  warning: "warning",
  hint: "dim",
};

function belowLine(
  { primary, severity, message, code, help = [] }: Diagnostic,
  { indent, text, lineStart, width }: Line,
): readonly Row[] {
  const { start = lineStart, end = lineStart } = primary?.span ?? {};
  const before = cells(safe(text.slice(0, start - lineStart).replaceAll("\t", "  ")));
  const under = Math.max(1, Math.min(end, lineStart + text.length) - start);
  const role = severities[severity];
  const pad = " ".repeat(indent + before);
  return [
    [{ text: pad }, { text: "^".repeat(under), role }],
    ...hanging([{ text: " ".repeat(indent) }], `${severity} ${code}: ${message}`, width, role),
    ...help.flatMap((each) => hanging([{ text: " ".repeat(indent) }], `→ ${each.text}`, width)),
  ];
}

/** What is wrong elsewhere so that nothing can be counted. */
export const elsewhereRows = (count: number, width: number): readonly Row[] =>
  count === 0
    ? []
    : textRows(`${count} more in other rules: the list of problems has them`, width, "warning");
