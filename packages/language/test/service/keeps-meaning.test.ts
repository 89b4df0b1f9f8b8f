import { applyEdits, checkProject, createLanguageService } from "@satsuma/language";
import type { RuleFile } from "@satsuma/language";
import type { Cond } from "@satsuma/ir";
import type { Edit } from "@satsuma/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exampleCatalogue } from "@satsuma/example-rules";
import { examples } from "./editor.ts";

/** The examples as one project. */
const files: readonly RuleFile[] = examples.map((text, i) => ({ file: `${i}.seg`, text }));

const place = fc
  .nat(files.length - 1)
  .chain((i) => fc.tuple(fc.constant(files[i]!), fc.nat(files[i]!.text.length)));

const withEdits = (all: readonly RuleFile[], edits: readonly Edit[]): readonly RuleFile[] =>
  all.map(({ file, text }) => ({
    file,
    text: applyEdits(
      text,
      edits.filter(({ span }) => span.file === file),
    ),
  }));

function serviceOf(all: readonly RuleFile[]) {
  const service = createLanguageService({ catalogue: exampleCatalogue });
  for (const { file, text } of all) service.setFile(file, text);
  return service;
}

const service = serviceOf(files);

/** How many errors the project has, by code, and what each segment selects, seen through all definitions. */
function meaning(all: readonly RuleFile[]) {
  const { program, diagnostics } = checkProject(all, exampleCatalogue);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const rules = program.segments.map(({ name, where }) => [name, JSON.stringify(seen(where))]);
  return { errors: errors.map(({ code }) => code).toSorted((a, b) => (a < b ? -1 : 1)), rules };
}

/** A tree without places and without the names of definitions. */
function seen(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(seen);
  if (typeof node !== "object" || node === null) return node;
  if ("kind" in node && "of" in node && (node.kind === "defined" || node.kind === "definedCond"))
    return seen(node.of);
  const parts = Object.entries(node).filter(([key]) => key !== "span" && key !== "whereSpan");
  return Object.fromEntries(parts.map(([key, part]) => [key, seen(part)]));
}

const before = meaning(files);

describe("at any place of the examples", () => {
  it("giving a condition a name and writing a name out leave every rule as it was", () => {
    let tried = 0;
    fc.assert(
      fc.property(place, ([{ file }, offset]) => {
        const actions = service
          .codeActions({ file, start: offset, end: offset })
          .filter(({ title }) => /name with|stands for/u.test(title));
        fc.pre(actions.length > 0);
        for (const { edits } of actions) {
          expect(meaning(withEdits(files, edits))).toEqual(before);
          tried += 1;
        }
      }),
      { numRuns: 25 },
    );
    expect(tried).toBeGreaterThan(0);
  });

  it("moving a `not` leaves the same customers", () => {
    const rule =
      "segment a where not (is_staff and (email_opt_in or not sms_opt_in)) and not is_staff";
    const own = serviceOf([{ file: "a.seg", text: rule }]);
    const titles = new Set<string>();
    for (let offset = 0; offset <= rule.length; offset++) {
      for (const { edits, title } of own.codeActions({
        file: "a.seg",
        start: offset,
        end: offset,
      })) {
        if (!title.startsWith("Say `not`")) continue;
        titles.add(title);
        expect(truthTable(applyEdits(rule, edits))).toEqual(truthTable(rule));
      }
    }
    expect(titles.size).toBe(2);
  });

  it("a name that is changed and changed back leaves every text as it was", () => {
    let tried = 0;
    fc.assert(
      fc.property(
        place,
        fc.constantFrom("renamed_1", "a new name", "tiers"),
        ([{ file }, offset], name) => {
          const old = service.canRename(file, offset);
          fc.pre(!("refused" in old));
          if ("refused" in old) return;
          const edits = service.rename(file, offset, name);
          if ("refused" in edits) throw new Error(edits.refused);
          const renamed = withEdits(files, edits);
          expect(meaning(renamed).errors).toEqual(before.errors);
          const shifted = edits.filter(({ span }) => span.file === file && span.start < old.start);
          const start = shifted.reduce(
            (at, { span, text }) => at + text.length - (span.end - span.start),
            old.start,
          );
          const source =
            files.find((one) => one.file === file)?.text.slice(old.start, old.end) ?? "";
          const back = serviceOf(renamed).rename(file, start, source.replaceAll("`", ""));
          if ("refused" in back) throw new Error(back.refused);
          expect(withEdits(renamed, back)).toEqual(files);
          tried += 1;
        },
      ),
      { numRuns: 25 },
    );
    expect(tried).toBeGreaterThan(0);
  });
});

/** Whether the first rule of a text holds, for every combination of its three yes/no attributes. */
function truthTable(text: string): boolean[] {
  const { program, diagnostics } = checkProject([{ file: "a.seg", text }], exampleCatalogue);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const [segment] = program.segments;
  return Array.from({ length: 8 }, (_, bits) => {
    const names = ["is_staff", "email_opt_in", "sms_opt_in"];
    const facts = new Map(names.map((name, i) => [name, (bits >> i) % 2 === 1]));
    return segment !== undefined && holds(segment.where, facts);
  });
}

function holds(cond: Cond, facts: ReadonlyMap<string, boolean>): boolean {
  switch (cond.kind) {
    case "and":
      return cond.of.every((part) => holds(part, facts));
    case "or":
      return cond.of.some((part) => holds(part, facts));
    case "not":
      return !holds(cond.of, facts);
    case "isYes":
      return cond.value.kind === "attribute" && facts.get(cond.value.name) === true;
    default:
      throw new RangeError(`the rule must be of yes/no attributes, got ${cond.kind}`);
  }
}
