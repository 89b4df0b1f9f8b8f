import type { Mistake } from "./mistake.ts";

/** Filters and quantities of events. */
export const events: readonly Mistake[] = [
  {
    code: "SEG1004",
    text: 'has orders where ⟦status⟧ is "paid"',
    says: "conditions on events go in parentheses",
    help: [
      {
        says: 'write `(status is "paid")`',
        gives: 'has orders where (status is "paid")',
        sure: true,
      },
    ],
  },
  {
    code: "SEG1004",
    text: 'sum of orders.amount where ⟦status⟧ is "paid" in last 90 days >= 500 EUR',
    says: "conditions on events go in parentheses",
    help: [
      {
        says: 'write `(status is "paid")`',
        gives: 'sum of orders.amount where (status is "paid") in last 90 days >= 500 EUR',
        sure: true,
      },
    ],
  },
  {
    code: "SEG1004",
    text: 'has orders where ⟦status⟧ is "paid" and amount > 5 EUR',
    says: "conditions on events go in parentheses",
    help: [
      {
        says: 'write `(status is "paid")`',
        gives: 'has orders where (status is "paid") and amount > 5 EUR',
      },
    ],
  },
  {
    code: "SEG1004",
    text: "has orders where ⟦amount⟧ between 1 and 5 ever",
    says: "conditions on events go in parentheses",
    help: [
      {
        says: "write `(amount between 1 and 5)`",
        gives: "has orders where (amount between 1 and 5) ever",
        sure: true,
      },
    ],
  },
  {
    code: "SEG1004",
    text: "has orders ⟦where⟧",
    says: "conditions on events go in parentheses",
    help: [
      {
        says: 'put all that is about the events in parentheses: `orders where (status is "paid")`',
      },
    ],
  },
  {
    code: "SEG1004",
    text: "has orders in last 30 days ⟦where⟧ (amount > 5)",
    says: "the conditions on events come before the window",
    help: [
      {
        says: "write `where (amount > 5) in last 30 days`",
        gives: "has orders where (amount > 5) in last 30 days",
        sure: true,
      },
    ],
  },
  {
    code: "SEG1005",
    text: "has ⟦3⟧ orders",
    says: "do you mean exactly 3, or 3 and more?",
    help: [
      { says: "write `has at least 3 orders`", gives: "has at least 3 orders" },
      { says: "write `has exactly 3 orders`", gives: "has exactly 3 orders" },
    ],
  },
  {
    code: "SEG1005",
    text: "has no orders and has ⟦3⟧ orders in last 30 days",
    says: "do you mean exactly 3, or 3 and more?",
    help: [
      {
        says: "write `has at least 3 orders`",
        gives: "has no orders and has at least 3 orders in last 30 days",
      },
      {
        says: "write `has exactly 3 orders`",
        gives: "has no orders and has exactly 3 orders in last 30 days",
      },
    ],
  },
];
