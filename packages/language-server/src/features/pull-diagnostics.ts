import { DocumentDiagnosticReportKind } from "vscode-languageserver";
import type {
  Diagnostic,
  DocumentDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from "vscode-languageserver";
import type { Server } from "../server.ts";
import { allFindings, findingsAt, loneFindings } from "./diagnostics.ts";
import type { Findings } from "./diagnostics.ts";

/** Tells what is wrong when the editor asks for it. What has not changed since it asked last is not sent again. */
export function answerDiagnostics({ connection, workspace }: Server): void {
  const told = new Told();
  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }) => {
    const place = await workspace.place(uri);
    const document = workspace.held(uri);
    if (place !== undefined) return told.report(findingsAt(place), previousResultId);
    if (document !== undefined) return told.report(loneFindings(document), previousResultId);
    return { kind: DocumentDiagnosticReportKind.Full, items: [] };
  });
  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }) => {
    const known = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    const found = await allFindings(workspace);
    const items = found.map((one) => told.workspaceReport(one, known.get(one.uri)));
    const gone = [...known.keys()].filter((uri) => !found.some((one) => one.uri === uri));
    return { items: [...items, ...gone.map((uri) => told.nothing(uri))] };
  });
}

/** Remembers what was told of each document, under a number that changes with it. */
class Told {
  readonly #last = new Map<string, { readonly text: string; readonly id: string }>();
  #count = 0;

  report(findings: Findings, previous: string | undefined): DocumentDiagnosticReport {
    const resultId = this.#idOf(findings);
    return resultId === previous
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
      : { kind: DocumentDiagnosticReportKind.Full, resultId, items: items(findings) };
  }

  workspaceReport(
    findings: Findings,
    previous: string | undefined,
  ): WorkspaceDocumentDiagnosticReport {
    const { uri, version } = findings;
    const resultId = this.#idOf(findings);
    return resultId === previous
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId, uri, version }
      : {
          kind: DocumentDiagnosticReportKind.Full,
          resultId,
          uri,
          version,
          items: items(findings),
        };
  }

  nothing(uri: string): WorkspaceDocumentDiagnosticReport {
    this.#last.delete(uri);
    return { kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] };
  }

  #idOf({ uri, diagnostics }: Findings): string {
    const text = JSON.stringify(diagnostics);
    const known = this.#last.get(uri);
    if (known?.text === text) return known.id;
    this.#count += 1;
    const id = String(this.#count);
    this.#last.set(uri, { text, id });
    return id;
  }
}

const items = ({ diagnostics }: Findings): Diagnostic[] => [...diagnostics];
