import type { ExpectDecl, SplitDecl } from "../../ast.ts";
import { segmentName, unknownSegment } from "../conditions/member.ts";
import { customerScope } from "../scope.ts";
import type { Session } from "../scope.ts";
import { notYet } from "../wording/not-yet.ts";

/** A declaration that is understood, but left aside when segments are run. The segment it names must exist. */
export function notRunYet(declaration: SplitDecl | ExpectDecl, session: Session): void {
  const scope = customerScope(session);
  const isSplit = declaration.kind === "split";
  const of = isSplit ? declaration.of : declaration.segment;
  if (!session.names.segment(segmentName(of), of.span)) {
    unknownSegment(of, scope);
    return;
  }
  const what = isSplit ? "splits" : "the examples of `expect`";
  const start = isSplit ? declaration.name.span.end : of.span.end;
  notYet(scope, { ...declaration.span, end: start }, what, "warning");
}
