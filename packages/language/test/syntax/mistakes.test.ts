import { applyEdits, parseExpression, parseFile } from "@satsuma/language";
import type { Diagnostic, Help } from "@satsuma/model";
import { describe, expect, test } from "vitest";
import { events } from "./mistakes/events.ts";
import { listsAndBrackets } from "./mistakes/lists-and-brackets.ts";
import type { Advice, Mistake } from "./mistakes/mistake.ts";
import { numbersAndDates } from "./mistakes/numbers-and-dates.ts";
import { periods } from "./mistakes/periods.ts";
import { propertiesAndQuantities } from "./mistakes/properties-and-quantities.ts";
import { quotesAndNames } from "./mistakes/quotes-and-names.ts";
import { readings } from "./mistakes/readings.ts";
import { sequencesAndPeriods } from "./mistakes/sequences-and-periods.ts";
import { declarations } from "./mistakes/declarations.ts";
import { ranks } from "./mistakes/ranks.ts";
import { words } from "./mistakes/words.ts";
import { explanations } from "./explanations.ts";

const mistakes = [
  ...quotesAndNames,
  ...numbersAndDates,
  ...periods,
  ...listsAndBrackets,
  ...events,
  ...words,
  ...readings,
  ...sequencesAndPeriods,
  ...propertiesAndQuantities,
  ...ranks,
  ...declarations,
];

describe.each(mistakes)("$code: $text", (mistake) => {
  const { code, says, help } = mistake;
  const text = mistake.text.replaceAll(/[⟦⟧]/g, "");
  const found = read(text, mistake);
  const [first] = found;

  test("is told once, at the place, with its code and message", () => {
    expect(found).toHaveLength(1);
    expect(marked(text, first)).toBe(mistake.text);
    expect(first).toMatchObject({ code, severity: "error", message: says });
  });

  test("comes with advice", () => {
    expect((first?.help ?? []).map((one) => advice(one, text))).toEqual(help);
  });

  test("is put right by advice that has edits", () => {
    for (const { gives } of help) {
      if (gives === undefined) continue;
      const left = read(gives, mistake);
      expect(left.filter((other) => other.code === code)).toEqual([]);
    }
  });

  test("has one sure way at most to put it right, and that leaves nothing to complain about", () => {
    const sure = (first?.help ?? []).filter((one) => one.sure);
    expect(sure.length).toBeLessThanOrEqual(1);
    for (const one of sure) expect(read(applyEdits(text, one.edits ?? []), mistake)).toEqual([]);
  });
});

test("every code that is explained has an example here, and every code here is explained", () => {
  const shown = new Set(mistakes.map(({ code }) => code));
  // Too deep a nesting is too long for a table and has tests of its own.
  shown.add("SEG1017");
  expect([...shown].sort()).toEqual([...explanations.keys()].sort());
});

describe.each([...explanations])("the explanation of %s", (code, { failing, fixed }) => {
  test("shows a rule that fails with it and one that does not", () => {
    expect(parseFile(failing, "failing.seg").diagnostics.map((one) => one.code)).toEqual([code]);
    expect(parseFile(fixed, "fixed.seg").diagnostics).toEqual([]);
  });
});

test("a mistake in one declaration leaves the others readable", () => {
  const text = "segment a where x\nsegment b wher y\ndefine c = 'x'\nsegment `d e` where z";
  const { source, diagnostics } = parseFile(text, "rules.seg");
  expect(source.declarations.map((one) => one.kind !== "expect" && one.name.text)).toEqual([
    "a",
    "d e",
  ]);
  expect(diagnostics.map(({ code }) => code)).toEqual(["SEG1025", "SEG1002"]);
  expect(source.unreadable.map(({ kind, name }) => [kind, name?.text])).toEqual([
    ["segment", "b"],
    ["define", "c"],
  ]);
});

test("a misspelt keyword is told of alone: the declarations around it can be used, and so can the name it declares", () => {
  const text = "segment a where x\nsegmnt b where y\nsegment c where z";
  const { source, diagnostics } = parseFile(text, "rules.seg");
  expect(diagnostics.map(({ code }) => code)).toEqual(["SEG1025"]);
  expect(source.declarations.map((one) => one.kind !== "expect" && one.name.text)).toEqual([
    "a",
    "c",
  ]);
  expect(source.unreadable.map(({ kind, name }) => [kind, name?.text])).toEqual([["segment", "b"]]);
});

test.each([
  'segment a tags segmant owner "x" where age > 3',
  "segment a where has splits within 3 days of signed_up_at",
  "segment segmant where age > 3",
  "define params = age\nsegment a where params > 3",
])("a name that looks like a keyword is a name: %s", (text) => {
  expect(parseFile(text, "rules.seg").diagnostics).toEqual([]);
});

test("what is told is on one line and short, however long the text", () => {
  const long = "x".repeat(10_000);
  for (const text of [`"${long}`, `'${long}'`, `a or ${long} and\n${long}`, `${long} ${long}`]) {
    for (const { message, help } of parseExpression(text, "e").diagnostics) {
      for (const line of [message, ...(help ?? []).map((one) => one.text)]) {
        expect(line).not.toMatch(/\n/);
        expect(line.length).toBeLessThanOrEqual(200);
      }
    }
  }
});

function read(text: string, { file }: Mistake): readonly Diagnostic[] {
  const parsed = file ? parseFile(text, "rules.seg") : parseExpression(text, "<expression>");
  return parsed.diagnostics;
}

function marked(text: string, diagnostic: Diagnostic | undefined): string {
  const { start, end } = diagnostic?.primary?.span ?? { start: 0, end: 0 };
  return `${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`;
}

function advice({ text: says, edits, sure }: Help, text: string): Advice {
  return {
    says,
    ...(edits === undefined ? {} : { gives: applyEdits(text, edits) }),
    ...(sure ? { sure } : {}),
  };
}
