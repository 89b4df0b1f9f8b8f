import { readFileSync } from "node:fs";
import { checkProject } from "@satsuma/language";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shop } from "./shop.ts";

const corpus = ["runs.seg", "not-yet.seg"].map((name) =>
  readFileSync(new URL(`corpus/${name}`, import.meta.url), "utf8"),
);
const words = corpus.join("\n").match(/"[^"\n]*"|[\w.-]+|\S/gu) ?? [];

/** A stretch of the corpus, some words of it in any order, and another stretch. */
const stretch = fc
  .tuple(fc.nat(words.length - 1), fc.nat(60))
  .map(([from, length]) => words.slice(from, from + length));
const shuffled = fc
  .tuple(stretch, fc.array(fc.constantFrom(...words), { maxLength: 6 }), stretch)
  .map((parts) => parts.flat().join(" "));

describe("whatever is written", () => {
  it("is checked without failing, and every place lies in the text", () => {
    fc.assert(
      fc.property(shuffled, (text) => {
        for (const { primary, help = [] } of checkProject([{ file: "x.seg", text }], shop)
          .diagnostics) {
          const spans = [
            primary!.span,
            ...help.flatMap(({ edits = [] }) => edits.map(({ span }) => span)),
          ];
          for (const { start, end } of spans) {
            expect(start).toBeLessThanOrEqual(end);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Conditions that check, built from parts. */
const atom = fc.constantFrom(
  "is_staff",
  "email_opt_in",
  "age >= 18",
  'country in ("DE", "AT")',
  "has orders in last 30 days",
  'sum of orders.amount where (status is "paid") > 5',
  "average of orders.amount > 3",
  'interests contains "golf"',
  "phone is known",
  "signed_up_at before 2025-01-01",
);
const { condition } = fc.letrec<{ condition: string }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4 },
    atom,
    tie("condition").map((inner) => `not (${inner})`),
    fc
      .array(tie("condition"), { minLength: 1, maxLength: 3 })
      .map((of) => `all of (${of.join(", ")})`),
    fc
      .array(tie("condition"), { minLength: 1, maxLength: 3 })
      .map((of) => `any of (${of.join(", ")})`),
    fc
      .array(tie("condition"), { minLength: 2, maxLength: 3 })
      .map((of) => `none of (${of.join(", ")})`),
    fc
      .array(tie("condition"), { minLength: 2, maxLength: 3 })
      .map((of) => `at least 2 of (${of.join(", ")})`),
    fc.tuple(tie("condition"), tie("condition")).map(([a, b]) => `(${a}) and (${b})`),
  ),
}));

describe("whatever is built from conditions", () => {
  it("is a condition, and following all sure advice leaves it one", () => {
    fc.assert(
      fc.property(condition, (rule) => {
        const { diagnostics, program } = checkProject(
          [{ file: "x.seg", text: `segment s where ${rule}` }],
          shop,
        );
        expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
        expect(program.segments).toHaveLength(1);
      }),
      { numRuns: 200 },
    );
  });
  it("has hints whose advice keeps it a rule", () => {
    fc.assert(
      fc.property(condition, (rule) => {
        const text = `segment s where ${rule}`;
        const [hint] = checkProject([{ file: "x.seg", text }], shop).diagnostics;
        const edits = hint?.help?.[0]?.edits ?? [];
        const after = edits
          .toSorted((a, b) => b.span.start - a.span.start)
          .reduce(
            (now, { span, text: put }) => now.slice(0, span.start) + put + now.slice(span.end),
            text,
          );
        const { diagnostics } = checkProject([{ file: "x.seg", text: after }], shop);
        expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
