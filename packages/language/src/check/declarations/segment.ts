import type { Cond, Segment } from "@satsuma/ir";
import type { SegmentDecl } from "../../ast.ts";
import { checkCond } from "../conditions/condition.ts";
import { lintCond } from "../lint/lint.ts";
import { customerScope } from "../scope.ts";
import type { Session } from "../scope.ts";
import { checkMeta } from "./meta.ts";

/** A segment; undefined when its rule is wrong. */
export function checkSegment(declaration: SegmentDecl, session: Session): Segment | undefined {
  const { name, title, span } = declaration;
  const meta = checkMeta(declaration.meta, session);
  const where = rule(declaration, session);
  if (!where) return undefined;
  lintCond(where, meta, session);
  return {
    ...meta,
    name: name.text,
    ...(title && { title: title.text }),
    where,
    span,
    whereSpan: {
      ...declaration.where.span,
      end: (declaration.except ?? declaration.where).span.end,
    },
  };
}

/** `except e` is `and not (e)`. */
function rule({ where, except }: SegmentDecl, session: Session): Cond | undefined {
  const scope = customerScope(session);
  const members = checkCond(where, scope);
  if (!except) return members;
  const left = checkCond(except, scope);
  if (!members || !left) return undefined;
  const span = { ...where.span, end: except.span.end };
  return { kind: "and", of: [members, { kind: "not", of: left, span: except.span }], span };
}
