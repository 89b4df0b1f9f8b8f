import type { Mistake } from "./mistake.ts";

/** Lists, brackets and commas. */
export const listsAndBrackets: readonly Mistake[] = [
  {
    code: "SEG1003",
    text: 'country in ⟦"DE", "AT"⟧',
    says: "a list needs parentheses",
    help: [{ says: 'write `("DE", "AT")`', gives: 'country in ("DE", "AT")', sure: true }],
  },
  {
    code: "SEG1003",
    text: 'country in ⟦"DE"⟧',
    says: "a list needs parentheses",
    help: [{ says: 'write `("DE")`', gives: 'country in ("DE")', sure: true }],
  },
  {
    code: "SEG1003",
    text: 'country in ⟦"DE" or "AT"⟧',
    says: "a list needs parentheses",
    help: [{ says: 'write `("DE", "AT")`', gives: 'country in ("DE", "AT")', sure: true }],
  },
  {
    code: "SEG1003",
    text: 'country in ⟦[⟧"DE", "AT"]',
    says: "a list stands in round brackets",
    help: [{ says: 'write `("DE", "AT")`', gives: 'country in ("DE", "AT")', sure: true }],
  },
  {
    code: "SEG1003",
    text: 'country in ⟦{⟧"DE"}',
    says: "a list stands in round brackets",
    help: [{ says: 'write `("DE")`', gives: 'country in ("DE")', sure: true }],
  },
  {
    code: "SEG1003",
    text: "country in ⟦DE, AT⟧",
    says: "a list needs parentheses",
    help: [{ says: 'write `("DE", "AT")`', gives: 'country in ("DE", "AT")' }],
  },
  {
    code: "SEG1003",
    text: 'interests contains any of ⟦"golf", "tennis"⟧',
    says: "a list needs parentheses",
    help: [
      {
        says: 'write `("golf", "tennis")`',
        gives: 'interests contains any of ("golf", "tennis")',
        sure: true,
      },
    ],
  },
  {
    code: "SEG1001",
    text: "country ⟦in⟧",
    says: "the expression stops after `in`",
    help: [{ says: 'go on with a list such as `("DE", "AT")` or a period such as `last 30 days`' }],
  },
  {
    code: "SEG1003",
    text: "price in ⟦5 EUR, 6 EUR⟧",
    says: "a list needs parentheses",
    help: [{ says: "write `(5 EUR, 6 EUR)`", gives: "price in (5 EUR, 6 EUR)", sure: true }],
  },
  {
    code: "SEG1007",
    file: true,
    text: "segment a where ⟦(⟧a is 1 and b is 2\nsegment b where x",
    says: "this `(` is never closed",
    help: [
      {
        says: "put `)` at the end",
        gives: "segment a where (a is 1 and b is 2)\nsegment b where x",
      },
    ],
  },
  {
    code: "SEG1007",
    text: "⟦(⟧a is 1",
    says: "this `(` is never closed",
    help: [{ says: "put `)` at the end", gives: "(a is 1)", sure: true }],
  },
  {
    code: "SEG1007",
    text: "f⟦(⟧a",
    says: "this `(` is never closed",
    help: [{ says: "put `)` at the end", gives: "f(a)", sure: true }],
  },
  {
    code: "SEG1007",
    text: "has orders where ⟦(⟧a is 1 in last 30 days",
    says: "this `(` is never closed",
    help: [
      {
        says: "put `)` before `in`",
        gives: "has orders where (a is 1) in last 30 days",
        sure: true,
      },
    ],
  },
  {
    code: "SEG1007",
    text: "all of ⟦(⟧a, b",
    says: "this `(` is never closed",
    help: [{ says: "put `)` at the end", gives: "all of (a, b)" }],
  },
  {
    code: "SEG1007",
    file: true,
    text: "expect a as of 2026-03-01 includes ⟦{⟧ orders: [ { b: 1 } ",
    says: "this `{` is never closed",
    help: [
      {
        says: "put `]}` at the end",
        gives: "expect a as of 2026-03-01 includes { orders: [ { b: 1 }]} ",
      },
    ],
  },
  {
    code: "SEG1007",
    file: true,
    text: "segment a where ⟦(⟧a except b",
    says: "this `(` is never closed",
    help: [{ says: "put `)` before `except`", gives: "segment a where (a) except b", sure: true }],
  },
  {
    code: "SEG1023",
    text: "a is 1⟦)⟧",
    says: "nothing is open that `)` could close",
    help: [{ says: "remove it", gives: "a is 1", sure: true }],
  },
  {
    code: "SEG1023",
    text: "(a is 1⟦]⟧",
    says: "`]` does not close `(`",
    help: [{ says: "write `)`", gives: "(a is 1)", sure: true }],
  },
  {
    code: "SEG1023",
    text: "f(a: [1⟦)⟧) > 5",
    says: "`)` does not close `[`",
    help: [{ says: "write `]`", gives: "f(a: [1]) > 5", sure: true }],
  },
  {
    code: "SEG1028",
    text: 'country in ("DE", "AT"⟦,⟧)',
    says: "nothing follows this comma",
    help: [{ says: "remove it", gives: 'country in ("DE", "AT")', sure: true }],
  },
  {
    code: "SEG1028",
    text: "all of (a, b⟦,⟧)",
    says: "nothing follows this comma",
    help: [{ says: "remove it", gives: "all of (a, b)", sure: true }],
  },
  {
    code: "SEG1028",
    file: true,
    text: "segment a tags vip⟦,⟧ where x",
    says: "nothing follows this comma",
    help: [{ says: "remove it", gives: "segment a tags vip where x", sure: true }],
  },
  {
    code: "SEG1028",
    text: "a⟦,⟧ b",
    says: "conditions are joined by `and` or `or`, not by a comma",
    help: [
      { says: "write `and`", gives: "a and b" },
      { says: "write `or`", gives: "a or b" },
    ],
  },
  {
    code: "SEG1028",
    text: "a between 1⟦,⟧ 5",
    says: "`and` stands between the two ends, not a comma",
    help: [{ says: "write `and`", gives: "a between 1 and 5", sure: true }],
  },
  {
    code: "SEG1028",
    text: "f(1⟦,⟧,2)",
    says: "nothing follows this comma",
    help: [{ says: "remove it", gives: "f(1,2)", sure: true }],
  },
];
