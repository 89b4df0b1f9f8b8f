import { pathToFileURL } from "node:url";
import type { Diagnostic, Edit, Severity, Span } from "@satsuma/model";
import { placeOf } from "../diagnostics.ts";
import type { Diagnosed } from "../diagnostics.ts";
import { firstSentence } from "./error-pages.ts";

/** What a log is about besides what was found. */
export interface SarifContext {
  /** The project's folder: places are told relative to it. */
  readonly folder: string;
  readonly version: string;
  /** What the documents say of each code, as CommonMark. */
  readonly pages: ReadonlyMap<string, string>;
}

type Texts = Diagnosed["texts"];

/**
 * Diagnostics as a log in the Static Analysis Results Interchange Format, version 2.1.0, which code hosts and editors read.
 * Columns count UTF-16 units.
 *
 * @see OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0, 2020
 */
export function sarif({ diagnostics, texts }: Diagnosed, context: SarifContext): unknown {
  const codes = [...new Set(diagnostics.map(({ code }) => code))];
  const driver = {
    name: "satsuma",
    version: context.version,
    rules: codes.map((code) => ruleOf(code, context.pages.get(code))),
  };
  const run = {
    tool: { driver },
    columnKind: "utf16CodeUnits",
    originalUriBaseIds: { [base]: { uri: `${pathToFileURL(context.folder).href}/` } },
    results: diagnostics.map((each) => resultOf(each, codes.indexOf(each.code), texts)),
  };
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [run],
  };
}

const base = "PROJECT";

const ruleOf = (code: string, page: string | undefined) => ({
  id: code,
  ...(page !== undefined && {
    shortDescription: { text: firstSentence(page) },
    help: { text: page, markdown: page },
  }),
});

function resultOf(diagnostic: Diagnostic, ruleIndex: number, texts: Texts): unknown {
  const { code, severity, message, primary, secondary = [], notes = [], help = [] } = diagnostic;
  const advice = help.map(({ text }) => text);
  const fixes = help.flatMap(({ text, edits = [] }) =>
    edits.length === 0 ? [] : [fixOf(text, edits, texts)],
  );
  return {
    ruleId: code,
    ruleIndex,
    level: levels[severity],
    message: { text: [message, ...notes, ...advice].join("\n") },
    ...(primary && { locations: [{ physicalLocation: location(primary.span, texts) }] }),
    ...(secondary.length > 0 && {
      relatedLocations: secondary.map(({ span, text }, id) => ({
        id,
        physicalLocation: location(span, texts),
        ...(text !== undefined && { message: { text } }),
      })),
    }),
    ...(fixes.length > 0 && { fixes }),
  };
}

const levels: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  hint: "note",
};

const location = (span: Span, texts: Texts) => ({
  artifactLocation: artifact(span.file),
  region: region(span, texts),
});

const artifact = (file: string) => ({
  uri: file.split("/").map(encodeURIComponent).join("/"),
  uriBaseId: base,
});

function region(span: Span, texts: Texts) {
  const { line, column, endLine, endColumn } = placeOf(span, texts);
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** A fix that changes several files lists each once. */
function fixOf(text: string, edits: readonly Edit[], texts: Texts): unknown {
  const files = [...new Set(edits.map(({ span }) => span.file))];
  return {
    description: { text },
    artifactChanges: files.map((file) => ({
      artifactLocation: artifact(file),
      replacements: edits
        .filter(({ span }) => span.file === file)
        .map((edit) => ({
          deletedRegion: region(edit.span, texts),
          insertedContent: { text: edit.text },
        })),
    })),
  };
}
