import { parseFile } from "@satsuma/language";
import type { Diagnostic } from "@satsuma/model";
import type { Diagnostic as EditorDiagnostic } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { editorDiagnostic } from "../convert/diagnostics.ts";
import { locationOf, rangeOf } from "../convert/ranges.ts";
import type { Project } from "../project.ts";
import type { Place, Workspace } from "../workspace.ts";

/** What is wrong with one document. */
export interface Findings {
  readonly uri: string;
  readonly version: number | null;
  readonly diagnostics: readonly EditorDiagnostic[];
}

/** What is wrong with a document of a project. */
export function findingsAt({ project, file, document }: Place): Findings {
  const uri = project.uri(file);
  const locate = ({ span }: NonNullable<Diagnostic["primary"]>) => locationOf(project, span);
  const diagnostics = project.service
    .diagnostics(file)
    .map((diagnostic) => editorDiagnostic(diagnostic, locate));
  return { uri, version: versionOf(document), diagnostics };
}

/** What is wrong with the way a document is written that is of no project, so that its names mean nothing. */
export function loneFindings(document: TextDocument): Findings {
  const { uri } = document;
  const diagnostics = parseFile(document.getText(), uri).diagnostics.map((diagnostic) =>
    editorDiagnostic(diagnostic, ({ span }) => ({ uri, range: rangeOf(document, span) })),
  );
  return { uri, version: versionOf(document), diagnostics };
}

/** What is wrong with all files of all projects, and with documents that are of none. */
export async function allFindings(workspace: Workspace): Promise<Findings[]> {
  const found = workspace.projects().flatMap(projectFindings);
  for (const document of workspace.allHeld()) {
    if ((await workspace.place(document.uri)) === undefined) found.push(loneFindings(document));
  }
  return found;
}

const projectFindings = (project: Project): Findings[] =>
  project.files().flatMap((file) => {
    const document = project.document(file);
    return document === undefined ? [] : [findingsAt({ project, file, document })];
  });

/** What the editor counts the text as; texts it does not hold have no version. */
const versionOf = ({ version }: TextDocument): number | null => (version === 0 ? null : version);
