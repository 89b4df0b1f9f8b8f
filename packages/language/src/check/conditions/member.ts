import type { Cond } from "@satsuma/ir";
import type { Span } from "@satsuma/model";
import type { Expr, Path } from "../../ast.ts";
import { quoteName } from "../../syntax/index.ts";
import { fail } from "../scope.ts";
import type { Scope } from "../scope.ts";
import { didYouMean } from "../wording/suggest.ts";
import { code, fix, replace } from "../wording/words.ts";

/** `member of win_back`, `member of loyalty.gold`: the same condition as that segment's. */
export function checkMember(
  expr: Extract<Expr, { kind: "member" }>,
  scope: Scope,
): Cond | undefined {
  if (scope.place.kind !== "customer") return notACustomer(expr, scope);
  const segment = segmentName(expr.of);
  const found = scope.session.names.segment(segment, expr.of.span);
  if (!found) return unknownSegment(expr.of, scope, expr.span);
  const { where, timezone } = found;
  return (
    where && { kind: "member", segment, ...(timezone && { timezone }), of: where, span: expr.span }
  );
}

/** How a segment is called in the checked tree. */
export const segmentName = ({ head, rest }: Path): string =>
  [head, ...rest].map(({ text }) => text).join(".");

const notACustomer = (expr: Extract<Expr, { kind: "member" }>, scope: Scope): undefined =>
  fail(scope, {
    code: "SEG2004",
    message:
      scope.place.kind === "row"
        ? "segments cannot be used in an expression about one row"
        : "customers are members of segments, events are not; test this outside the parentheses",
    at: expr.span,
  });

/** Reports a path that names no segment. `whole` is what a definition's name would stand for: `member of` and all. */
export function unknownSegment(path: Path, scope: Scope, whole: Span = path.span): undefined {
  const { names, textOf } = scope.session;
  const name = segmentName(path);
  const parts = names.segmentNames.filter((known) => known.startsWith(`${name}.`));
  if (parts.length > 0) return severalParts(path, parts, scope);
  const definition = path.rest.length === 0 && names.valueNames.includes(name);
  const candidates = names.segmentNames.map((known) => ({ name: known }));
  return fail(scope, {
    code: "SEG2007",
    message: definition
      ? `${code(name)} is a definition, not a segment`
      : `there is no segment ${code(name)}`,
    at: path.span,
    help: definition
      ? [fix("write its name alone", [replace(whole, textOf(path.span))], false)]
      : didYouMean(name, path.span, candidates, writtenPath),
  });
}

/** Tiers or a split: a customer is a member of one part of them. */
function severalParts(path: Path, parts: readonly string[], scope: Scope): undefined {
  const name = segmentName(path);
  const isSplit = scope.session.names.splitNames.includes(name);
  return fail(scope, {
    code: "SEG2007",
    message: isSplit
      ? `${code(name)} is a split; say which group is meant`
      : `${code(name)} are tiers; say which tier is meant`,
    at: path.span,
    help: parts
      .slice(0, 3)
      .map((part) =>
        fix(`write ${code(writtenPath(part))}`, [replace(path.span, writtenPath(part))], false),
      ),
  });
}

const writtenPath = (name: string): string => name.split(".").map(quoteName).join(".");
