import type { Diagnostic, Label, Severity } from "@satsuma/model";
import { DiagnosticSeverity } from "vscode-languageserver";
import type {
  DiagnosticRelatedInformation,
  Diagnostic as EditorDiagnostic,
  Range,
} from "vscode-languageserver";

/** Where labels of any file are; undefined for files that are gone. */
export type Locate = (label: Label) => { readonly uri: string; readonly range: Range } | undefined;

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  hint: DiagnosticSeverity.Hint,
};

const top: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** A diagnostic as editors show it: notes and advice without edits below the message, other places beside it. */
export function editorDiagnostic(diagnostic: Diagnostic, locate: Locate): EditorDiagnostic {
  const { code, severity, primary, secondary = [] } = diagnostic;
  const related = secondary.flatMap((label) => relatedInformation(label, locate));
  return {
    code,
    source: "satsuma",
    severity: severities[severity],
    message: messageOf(diagnostic),
    range: (primary && locate(primary)?.range) ?? top,
    ...(related.length === 0 ? {} : { relatedInformation: related }),
  };
}

function relatedInformation(label: Label, locate: Locate): DiagnosticRelatedInformation[] {
  const location = locate(label);
  return location === undefined ? [] : [{ location, message: label.text ?? "also here" }];
}

// Advice with edits is offered as a code action.
function messageOf({ message, notes = [], help = [] }: Diagnostic): string {
  const advice = help.filter(({ edits }) => edits === undefined).map(({ text }) => text);
  return [message, ...notes, ...advice].join("\n");
}
