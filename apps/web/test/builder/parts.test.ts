import { applyEdits, checkProject, parseExpression, parseFile, tokenize } from "@satsuma/language";
import { conditionParts, namedType, namesOf, readRules } from "@satsuma/web";
import type { Block, Part, Scope, Source } from "@satsuma/web";
import type { Edit } from "@satsuma/model";
import { assert, constantFrom, nat, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { exampleCatalogue, exampleFiles } from "@satsuma/example-rules";
import { corpus } from "./corpus.ts";

const names = namesOf(exampleCatalogue, exampleFiles);
const today = "2026-03-01";

test("whatever is chosen or typed is what the text says then, and the rest of it stays to the letter", () => {
  assert(
    property(constantFrom(...corpus), nat(), nat(), (source, which, choice) => {
      const all = placed(source);
      const place = all[which % Math.max(1, all.length)];
      if (place === undefined) return;
      const deed = changes(place.part)[choice % Math.max(1, changes(place.part).length)];
      if (deed === undefined) return;
      const after = applyEdits(source.text, deed.edits);
      const { start, end } = place.block.span;
      const now = placed({ ...source, text: after }).find(
        (one) => one.path === place.path && label(one.part) === label(place.part),
      );
      expect({
        mistakes: parseFile(after, source.file).diagnostics,
        comments: remarks(after),
        before: after.slice(0, start),
        after: after.slice(after.length - source.text.length + end),
        value: deed.isTold ? valueOf(now?.part) : deed.value,
      }).toEqual({
        mistakes: [],
        comments: remarks(source.text),
        before: source.text.slice(0, start),
        after: source.text.slice(end),
        value: deed.value,
      });
    }),
    { numRuns: 300 },
  );
});

test("blocks have a picture of every condition but such as name nothing that is known", () => {
  const text = corpus.flatMap((source) =>
    placed(source).filter(({ part }) => part.kind === "field" && part.input === "code"),
  );
  expect(text.map(({ part }) => valueOf(part))).toEqual(["first of a.b", "count of c"]);
});

test("what is chosen for a rule of the examples hardly ever makes a mistake of it", () => {
  const segments = exampleFiles.flatMap((source) =>
    placed(source)
      .filter(({ role }) => role !== "define")
      .map((place) => ({ source, place })),
  );
  const tried = segments.filter((_, i) => i % 9 === 0);
  const outcomes = tried.flatMap(({ source, place: { part } }) =>
    part.kind !== "choice"
      ? []
      : changes(part)
          .slice(0, 3)
          .map(({ edits }) => isRight(source, edits)),
  );
  expect(outcomes.filter((one) => one).length / outcomes.length).toBeGreaterThan(0.9);
});

describe("a condition", () => {
  test.each([
    ['country is "DE"', "What", "loyalty_points", "loyalty_points >= 1"],
    ['country is "DE"', "What", "email_opt_in", "email_opt_in"],
    ["email_opt_in", "Test", "is known", "email_opt_in is known"],
    ["email_opt_in", "What", "loyalty_points", "loyalty_points >= 1"],
    ['country is "DE"', "Test", "in", 'country in ("DE")'],
    ["loyalty_points >= 5", "Test", "between", "loyalty_points between 5 and 5"],
    ["signed_up_at before 2025-01-01", "Test", "last", "signed_up_at in last 90 days"],
    ["has orders", "Period", "last", "has orders in last 90 days"],
    ["has orders", "How many", "atLeast", "has at least 2 orders"],
    ['has orders where (status is "paid")', "Events", "returns", "has returns"],
    [
      'has orders where (status is "paid")',
      "Events",
      "paid_orders",
      'has paid_orders where (status is "paid")',
    ],
    ["sum of orders.amount >= 5 EUR", "Figure", "count", "count of orders >= 1"],
    ["count of orders >= 5", "Figure", "sum", "sum of orders.amount >= 100 EUR"],
    ["days since signed_up_at > 3", "Time", "months since", "months since signed_up_at > 3"],
    ["in top 10 by loyalty_points", "End", "bottom", "in bottom 10 by loyalty_points"],
  ])("%s: %s %s", (text, what, value, expected) => {
    const part = partsOf(text).find((one) => label(one) === what);
    if (part?.kind !== "choice") throw new RangeError(`no choice ${what}`);
    expect(applyEdits(text, part.choose(value))).toBe(expected);
  });

  test.each([
    ['country is "DE"', "Value", 'a "b" \\', String.raw`country is "a \"b\" \\"`],
    ["loyalty_points >= 5", "Value", "7.5", "loyalty_points >= 7.5"],
    ["sum of orders.amount >= 5 EUR", "Value", "7", "sum of orders.amount >= 7 EUR"],
    ["has orders in last 90 days", "Period: how many", "1", "has orders in last 1 day"],
    ["signed_up_at before 2025-01-01", "Date", "2025-02-28", "signed_up_at before 2025-02-28"],
    ['in sample 5% seed "a"', "Share", "7.5", 'in sample 7.5% seed "a"'],
  ])("%s: %s typed as %s", (text, what, value, expected) => {
    const part = partsOf(text).find((one) => label(one) === what);
    if (part?.kind !== "field") throw new RangeError(`no field ${what}`);
    expect(applyEdits(text, part.write(value) ?? [])).toBe(expected);
  });

  test.each([
    ["loyalty_points >= 5", "Value", "x"],
    ["loyalty_points >= 5", "Value", ""],
    ["has orders in last 90 days", "Period: how many", "-1"],
    ["signed_up_at before 2025-01-01", "Date", "2025-02-31x"],
  ])("%s: %s cannot be %s", (text, what, value) => {
    const part = partsOf(text).find((one) => label(one) === what);
    expect(part?.kind === "field" && part.write(value)).toBe(undefined);
  });
});

interface Place {
  readonly part: Part;
  readonly block: Extract<Block, { kind: "condition" }>;
  readonly path: string;
  readonly role: string;
}

/** The parts of all conditions of a file, those in filters as well. */
const placed = (source: Source): readonly Place[] =>
  readRules(source).declarations.flatMap(({ roots, parameters }, i) => {
    const scope: Scope = {
      names,
      parameters: new Map(parameters.map(({ name, type }) => [name, namedType(type, "EUR")])),
    };
    return roots.flatMap(({ block, role }, j) =>
      inBlock(block, scope, source, `${i}.${j}`).map((place) => ({ ...place, role })),
    );
  });

function inBlock(
  block: Block,
  scope: Scope,
  source: Source,
  path: string,
): readonly Omit<Place, "role">[] {
  if (block.kind === "group")
    return block.of.flatMap((part, i) => inBlock(part, scope, source, `${path}.${i}`));
  if (block.kind === "text") return [];
  return conditionParts(block.expr, { source, scope, today }).flatMap((part, i) => [
    { part, block, path: `${path}/${i}` },
    ...(part.kind === "filter" ? inBlock(part.block, part.scope, source, `${path}/${i}`) : []),
  ]);
}

/** The parts of a condition that stands alone in its text. */
function partsOf(text: string): readonly Part[] {
  const { expr } = parseExpression(text, "a.seg");
  if (expr === undefined) throw new RangeError(`no condition: ${text}`);
  const scope = { names, parameters: new Map() };
  return conditionParts(expr, { source: { file: "a.seg", text }, scope, today });
}

interface Tried {
  readonly value: string;
  readonly edits: readonly Edit[];
  /** Whether the part has that value afterwards: other parts can take its place. */
  readonly isTold: boolean;
}

function changes(part: Part): readonly Tried[] {
  switch (part.kind) {
    case "choice":
      return part.choices.map(({ value }) => ({
        value,
        edits: part.choose(value),
        isTold:
          part.label === "Segment" || part.label === "How many" || part.label.endsWith("unit"),
      }));
    case "field": {
      const edits = part.write("7");
      return edits === undefined ? [] : [{ value: "7", edits, isTold: part.input !== "code" }];
    }
    case "items": {
      const edits = part.write([...part.values, "7"]);
      return edits === undefined
        ? []
        : [{ value: [...part.values, "7"].join(), edits, isTold: true }];
    }
    case "action":
      return [{ value: part.label, edits: part.edits, isTold: false }];
    case "filter":
      return part.remove === undefined
        ? []
        : [{ value: "removed", edits: part.remove, isTold: false }];
    case "word":
    case "dates":
      return [];
  }
}

const label = (part: Part | undefined): string =>
  part !== undefined && "label" in part ? part.label : "";

const valueOf = (part: Part | undefined): string | undefined =>
  part?.kind === "items"
    ? part.values.join()
    : part !== undefined && "value" in part
      ? part.value
      : undefined;

const isRight = (source: Source, edits: readonly Edit[]): boolean => {
  const text = applyEdits(source.text, edits);
  const files = exampleFiles.map((one) => (one.file === source.file ? { ...one, text } : one));
  return checkProject(files, exampleCatalogue).diagnostics.every(
    ({ severity }) => severity !== "error",
  );
};

/** The comments of a text, in any order. */
const remarks = (text: string): readonly string[] =>
  tokenize(text)
    .filter((token) => token.class === "comment")
    .map(({ start, end }) => text.slice(start, end))
    .toSorted();
