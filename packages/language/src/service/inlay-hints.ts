import type { Span } from "@satsuma/model";
import type { WindowSyntax } from "../ast.ts";
import type { Session } from "../check/scope.ts";
import { windowDates } from "./dates.ts";
import type { InlayHint } from "./language-service.ts";
import type { Project } from "./project/project.ts";
import { meaningOf, windowsIn } from "./windows-in.ts";

/** Notes beside a stretch of text: the dates of periods that move, and where customers of unknown value are included. */
export function inlayHints(project: Project, span: Span): InlayHint[] {
  const { session } = project;
  if (!session) return [];
  const hints = [...dateHints(project, span.file, session), ...unknownHints(project, span.file)];
  return hints
    .filter(({ offset }) => span.start <= offset && offset <= span.end)
    .toSorted((a, b) => a.offset - b.offset);
}

function dateHints(project: Project, file: string, session: Session): InlayHint[] {
  const { clock } = project;
  if (!clock) return [];
  const declarations = project.units(file).flatMap(({ unit }) => unit.declaration ?? []);
  return declarations.flatMap(windowsIn).flatMap((written) => {
    const { syntax } = written;
    if (!moves(syntax, session)) return [];
    const window = meaningOf(written, session);
    const text = window && windowDates(window, clock);
    return text === undefined ? [] : [{ offset: project.move(syntax.span).end, text: `(${text})` }];
  });
}

/** True where the dates are not written but follow from as-of. */
function moves(syntax: WindowSyntax, session: Session): boolean {
  if (syntax.kind === "period") return syntax.period.kind !== "named";
  return /\b(?:ago|today|yesterday|tomorrow|now)\b/iu.test(session.textOf(syntax.span));
}

/** Where a negation includes customers of whom the value is not known, which a hint of the checker tells. */
const unknownHints = (project: Project, file: string): InlayHint[] =>
  project
    .diagnostics(file)
    .flatMap(({ code, primary }) =>
      code === "SEG5001" && primary ? [{ offset: primary.span.end, text: "(or unknown)" }] : [],
    );
