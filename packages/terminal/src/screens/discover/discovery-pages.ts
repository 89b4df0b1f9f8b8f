import type { Discovery } from "@satsuma/engine";
import { textRows } from "../../asks/asked-rows.ts";
import { fitted } from "../../text/cells.ts";
import { safe } from "../../text/safe.ts";
import type { Row } from "../../view/row.ts";
import { measureText } from "../findings/measure-text.ts";
import { picturePage } from "../findings/page.ts";
import type { Page } from "../findings/page.ts";
import { parameterLines } from "./parameters.ts";

/** How good the model is, its pictures, the rules as they would be saved, and what it was made with. */
export const discoveryPages = (discovery: Discovery): readonly Page[] => [
  { title: "How good it is", rows: (width) => qualityRows(discovery, width) },
  ...discovery.views.map(picturePage),
  ...(discovery.rules.text === ""
    ? []
    : [{ title: "The rules", rows: () => lineRows(discovery.rules.text) }]),
  {
    title: "Parameters",
    rows: (width) =>
      parameterLines(discovery.result.parameters).flatMap((line) => textRows(line, width)),
  },
];

/** Warnings first, then each measure with what it is. */
function qualityRows({ result, failures }: Discovery, width: number): readonly Row[] {
  const measures = Object.entries(result.quality);
  const label = Math.min(36, Math.max(0, ...measures.map(([name]) => name.length)));
  return [
    ...result.warnings.flatMap(({ message }) => textRows(message, width, "warning")),
    ...failures.flatMap(({ method, message }) =>
      textRows(`${method} could not be drawn: ${message}`, width, "error"),
    ),
    ...(measures.length === 0
      ? [[{ text: "This method has no measures.", role: "dim" } as const]]
      : []),
    ...measures.flatMap(([name, measure]): readonly Row[] => [
      [
        { text: `${fitted(safe(name.replaceAll("_", " ")), label)} `, role: "heading" },
        { text: safe(measureText(measure)) },
      ],
      ...textRows(measure.doc, width - 2, "dim").map((row): Row => [{ text: "  " }, ...row]),
    ]),
  ];
}

/** As they stand: a rule's lines are not broken. */
const lineRows = (text: string): readonly Row[] =>
  text
    .split("\n")
    .map((line): Row => [{ text: safe(line), role: line.startsWith("#") ? "comment" : undefined }]);
