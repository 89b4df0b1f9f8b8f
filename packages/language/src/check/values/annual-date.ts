import type { Value } from "@satsuma/ir";
import type { Span } from "@satsuma/model";
import { fail } from "../scope.ts";
import type { Scope } from "../scope.ts";
import { code } from "../wording/words.ts";

/** True for `anniversary of …`, under whatever name. */
export function isAnniversary(value: Value): boolean {
  return value.kind === "defined" ? isAnniversary(value.of) : value.kind === "anniversary";
}

/** Reports an anniversary, or an annual date, where nothing but a period can be asked of it. */
export const onlyPeriods = (at: Span, scope: Scope): undefined =>
  fail(scope, {
    code: "SEG4013",
    message: `${code(scope.session.textOf(at))} comes round every year, so it has no date of its own to calculate or compare with`,
    at,
    help: [
      {
        text: "ask for the period it falls in, such as `in next 7 days` or `on today`",
        sure: false,
      },
    ],
  });
