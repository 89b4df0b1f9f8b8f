import { readFileSync } from "node:fs";
import { resolver, walk } from "@satsuma/ir";
import { checkProject, explainSegment } from "@satsuma/language";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loweredRules } from "./lowered-rules.ts";
import { shop } from "./shop.ts";

const clock = {
  asOf: "2026-02-28T23:00:00Z",
  timezone: "Europe/Berlin",
  weekStart: "monday",
} as const;
const corpus = ["runs.seg", "constructs.seg"].map((name) =>
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

const rules = Object.values(loweredRules).flatMap((group) => group.map(([rule]) => rule));

/** A rule with one word or sign put in the place of another that some rule has there or elsewhere. */
const inOneRule = fc
  .tuple(fc.constantFrom(...rules), fc.nat(), fc.constantFrom(...rules), fc.nat())
  .map(([rule, i, other, j]) => {
    const [into, from] = [wordsOf(rule), wordsOf(other)];
    const put = into.with(i % into.length, from[j % from.length] ?? "");
    return `segment x where ${put.join(" ")}`;
  });

function wordsOf(text: string): string[] {
  return text.match(/"[^"\n]*"|[\w.%-]+|[^\s\w]+/gu) ?? [""];
}

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
  it("can be resolved and said in English where it is right", () => {
    fc.assert(
      fc.property(inOneRule, (text) => {
        const { program } = checkProject([{ file: "x.seg", text }], shop);
        for (const segment of program.segments) {
          const kinds = [...walk(resolver(clock).cond(segment.where))].map(({ kind }) => kind);
          expect(kinds.filter((kind) => unresolved.has(kind))).toEqual([]);
          expect(explainSegment(segment, shop, clock)).not.toMatch(/undefined|\[object|NaN/u);
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** What depends on a clock. */
const unresolved: ReadonlySet<string> = new Set([
  "ago",
  "moment",
  "anniversary",
  "around",
  "inWindow",
  "shifted",
  "last",
]);

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
  "in top 10 by average of orders.amount per country",
  'in sample 5% seed "x"',
  "has sequence (orders then no returns within 2 days) in last 30 days",
  "has no orders in at least 2 of previous 3 months",
  "home_location within 5 km of point(52.5, 13.4)",
  "anniversary of birth_date in next 7 days",
  "has orders within 14 days after last_login_at",
  "age >= percentile 90 of age among (email_opt_in)",
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
  it("is a condition that can be said in English, and following all sure advice leaves it one", () => {
    fc.assert(
      fc.property(condition, (rule) => {
        const { diagnostics, program } = checkProject(
          [{ file: "x.seg", text: `segment s where ${rule}` }],
          shop,
        );
        expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
        expect(program.segments).toHaveLength(1);
        const english = program.segments.map((each) => explainSegment(each, shop, clock)).join();
        expect(english).not.toMatch(/undefined|\[object|NaN/u);
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
