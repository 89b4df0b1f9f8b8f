import type { Value, Window } from "@satsuma/ir";
import type { WindowSyntax } from "../../ast.ts";
import { fail } from "../scope.ts";
import type { Scope } from "../scope.ts";
import { timeAmount } from "../values/whole-number.ts";
import { code, fix, replace } from "../wording/words.ts";
import { checkTime } from "./time-operand.ts";

type Around = Extract<WindowSyntax, { kind: "within" }>;

/** `within 14 days after signed_up_at`: a stretch of time that begins or ends at a moment. */
export function around(syntax: Around, scope: Scope, of: "events" | Value): Window | undefined {
  const amount = timeAmount(syntax.amount, scope);
  const at = checkTime(syntax.anchor, scope);
  if (!amount || !at) return undefined;
  const isExact = amount.unit === "hour" || amount.unit === "minute";
  const written = scope.session.textOf(syntax.anchor.span);
  if (isExact && at.type.kind === "date")
    return withoutTime(syntax, `${code(written)} is a date without a time of day`, scope);
  if (isExact && of !== "events" && of.type.kind === "date")
    return withoutTime(syntax, "what is tested is a date without a time of day", scope);
  return { kind: "around", side: syntax.side, at, ...amount };
}

function withoutTime({ amount, span }: Around, why: string, scope: Scope): undefined {
  return fail(scope, {
    code: "SEG4014",
    message: `${why}, so nothing can be counted in ${amount.unit}s from it`,
    at: span,
    help: [fix("count in days: `1 day`", [replace(amount.span, "1 day")], false)],
  });
}
