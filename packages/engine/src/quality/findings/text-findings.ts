import type { QualityFinding } from "../quality-result.ts";
import { keyInConfig } from "../wording.ts";
import { valuesText } from "./column-findings.ts";
import type { InTable } from "./column-findings.ts";
import { odd, ofKnown } from "./odd-values.ts";

/** Texts that are no texts: numbers, words for nothing known, spaces. */
export function textFindings(column: InTable): readonly QualityFinding[] {
  const { type, known, odd: found } = column.column;
  const { blank = 0, placeholder = 0, number = 0, notated = 0 } = found;
  const others = blank + placeholder;
  const isNumber =
    type === "text" && number + others === known && number > others && (others > 0 || notated > 0);
  if (isNumber) return [numbersAsText(column, { number, others, isNotated: notated > 0 })];
  return [
    ...(placeholder === 0 ? [] : [placeholders(column, placeholder)]),
    ...(blank === 0
      ? []
      : [
          odd(column, {
            code: "QUALITY_BLANK",
            message: `${column.path}: ${ofKnown(column, blank)} are nothing but spaces`,
            count: blank,
            help: "take the spaces out of the file: rules take them for a value",
          }),
        ]),
  ];
}

function numbersAsText(
  column: InTable,
  {
    number,
    others,
    isNotated,
  }: { readonly number: number; readonly others: number; readonly isNotated: boolean },
): QualityFinding {
  const { path, name } = column;
  const example = column.column.placeholder;
  const besides = others === 0 ? "" : `; the others are ${valuesText(others, example)}`;
  return odd(column, {
    code: "QUALITY_NUMBERS_AS_TEXT",
    message: `${path} is text, though ${ofKnown(column, number)} are numbers${besides}`,
    count: number,
    help: isNotated
      ? "write them as 1234.50: then rules can compare and add them up"
      : `say what stands for unknown: csv(path, { columns: { ${keyInConfig(name)}: "number" }, unknown: [${JSON.stringify(example ?? " ")}] })`,
  });
}

function placeholders(column: InTable, count: number): QualityFinding {
  const example = column.column.placeholder;
  const such = example === undefined ? "" : `, such as ${JSON.stringify(example)}`;
  return odd(column, {
    code: "QUALITY_PLACEHOLDER",
    message: `${column.path}: ${ofKnown(column, count)} say that nothing is known${such}`,
    count,
    help: `say so: csv(path, { unknown: [${JSON.stringify(example ?? "N/A")}] }); rules take it for a value now`,
  });
}
