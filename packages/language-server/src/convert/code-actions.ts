import type { CodeAction } from "@satsuma/language";
import type { Edit, Span } from "@satsuma/model";
import { CodeActionKind } from "vscode-languageserver";
import type { CodeAction as EditorAction } from "vscode-languageserver";
import type { Place } from "../workspace.ts";
import { editorDiagnostic } from "./diagnostics.ts";
import { locationOf, workspaceEdit } from "./ranges.ts";

/** Our part of what editors do when they fix all they can, for instance on saving. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.satsuma`;

/** What can be done about a stretch of a document; of the kinds that are asked for, where they are. */
export function editorActions(
  place: Place,
  span: Span,
  only: readonly string[] | undefined,
): EditorAction[] {
  const actions = place.project.service.codeActions(span);
  const all = [...actions.map((action) => editorAction(place, action)), ...fixAll(place)];
  return all.filter(({ kind = "" }) => isWanted(kind, only));
}

/** Kinds are paths: `source` stands for `source.fixAll` too. */
const isWanted = (kind: string, only: readonly string[] | undefined): boolean =>
  only === undefined
    ? !kind.startsWith(CodeActionKind.Source)
    : only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));

function editorAction({ project }: Place, action: CodeAction): EditorAction {
  const { title, kind, edits, sure, diagnostic } = action;
  return {
    title,
    kind: kind === "quickfix" ? CodeActionKind.QuickFix : CodeActionKind.Refactor,
    isPreferred: sure,
    edit: workspaceEdit(project, edits),
    ...(diagnostic === undefined
      ? {}
      : {
          diagnostics: [editorDiagnostic(diagnostic, (label) => locationOf(project, label.span))],
        }),
  };
}

/** All fixes of the file that have one sure answer, as one. */
function fixAll({ project, file, document }: Place): EditorAction[] {
  const whole = { file, start: 0, end: document.getText().length };
  const sure = project.service
    .codeActions(whole)
    .filter((action) => action.kind === "quickfix" && action.sure);
  const edits = apart(sure);
  if (edits.length === 0) return [];
  const action = { title: "Fix all that has one sure answer", edit: workspaceEdit(project, edits) };
  const source = { ...action, kind: fixAllKind };
  return sure.length < 2 ? [source] : [{ ...action, kind: CodeActionKind.QuickFix }, source];
}

/** The edits of as many actions as do not touch each other, each whole or not at all. */
function apart(actions: readonly CodeAction[]): Edit[] {
  const taken: Edit[] = [];
  for (const { edits } of actions) {
    if (edits.some(({ span }) => taken.some((other) => touches(span, other.span)))) continue;
    taken.push(...edits);
  }
  return taken;
}

const touches = (a: Span, b: Span): boolean =>
  a.file === b.file && a.start <= b.end && b.start <= a.end;
