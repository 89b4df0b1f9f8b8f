import { checkProject, createLanguageService } from "@satsuma/language";
import type { LanguageService } from "@satsuma/language";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exampleCatalogue, exampleFiles } from "@satsuma/example-rules";

const corpus = exampleFiles.map(({ text }) => text);
const declarations = corpus.flatMap((text) =>
  text.split(/\n(?=segment |define |param |tiers |split |expect )/u),
);

/** Declarations that use each other in every way there is, circles and duplicates among them. */
const knotted = [
  "define one = two",
  "define two = age > 3 or one",
  "define two = is_staff",
  "segment a where member of b",
  "segment b where member of a",
  "segment b where is_staff",
  "segment a where one",
  'tiers t\n  tier gold "G" where one\n  tier silver where member of t.gold\n  otherwise rest',
  "segment c where member of t.silver and member of s.x",
  'split s of a seed "x"\n  group x 40%\n  group y 60%',
  'split s of c seed "x"\n  group x 50%\n  group y 60%',
  "define f(x: text) = country is x",
  "define g(x: text) = f(x) or one",
  'segment d where g("DE") and f("AT")',
  'define paid = orders where (status is "paid")',
  "segment e where has paid in last 30 days and sum of paid.amount > min",
  "param min: money = 20 EUR",
  'param min: text = "x"',
  "segment `t.gold` where is_staff",
  "define f = country",
  "segment broken where",
  "define two = ",
];

type Step =
  | { readonly kind: "insert"; readonly file: number; readonly at: number; readonly text: string }
  | { readonly kind: "cut"; readonly file: number; readonly at: number; readonly length: number }
  | { readonly kind: "remove"; readonly file: number };

const piece = fc.oneof(
  fc.constantFrom(...knotted, ...declarations).map((text) => `\n${text}\n`),
  fc.constantFrom(
    " ",
    "\n",
    "segment ",
    "x",
    '"',
    "(",
    " and ",
    "# ",
    "`",
    "define two = 3\n",
    ".",
  ),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("insert" as const),
      file: fc.nat(2),
      at: fc.nat(1000),
      text: piece,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("cut" as const),
      file: fc.nat(2),
      at: fc.nat(1000),
      length: fc.nat(60),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("remove" as const), file: fc.nat(2) }) },
);

const names = ["a.seg", "b.seg", "c.seg"];

/** Declarations that depend on each other over several steps, each in several ways, so that any change reaches others. */
const chained = [
  "define one = two",
  "define one = age > 3",
  "define one = three or is_staff",
  "define two = is_staff",
  "define two = loyalty_points",
  "define two = one",
  "define two = ",
  "define three = two",
  "define three = f(two)",
  "define three = member of a",
  "define f(x: number) = loyalty_points > x",
  "define f(x: text) = country is x",
  "segment a where one",
  "segment a where three",
  "segment b where member of a",
  "segment b where member of t.high",
  "tiers t\n  tier high where one\n  otherwise low",
  'split s of b seed "x"\n  group x 40%\n  group y 60%',
  "segment c where member of s.x and member of b",
  "segment d where is_staff",
  "segment e where is_staff and not member of d",
  "segment e status draft where is_staff",
  "define lone = age > 3",
  "expect b as of 2026-01-01 includes { is_staff: true }",
  "expect t.high as of 2026-01-01 excludes { contry: true }",
];

/** Turns the order of a file round. */
const reverse = "reverse";

/** Puts a declaration in the place of another, of nothing, or takes one away; or turns a file round. */
const exchange = fc.record({
  file: fc.nat(1),
  at: fc.nat(8),
  instead: fc.nat(1),
  text: fc.constantFrom("", reverse, reverse, ...chained),
});

describe("after any edits", () => {
  it("of letters and pieces, the diagnostics are those of a check from nothing", () => {
    const start = fc.array(fc.constantFrom(...knotted), { maxLength: 12 });
    fc.assert(
      fc.property(start, fc.array(step, { minLength: 1, maxLength: 12 }), (first, steps) => {
        const texts = new Map([["a.seg", first.join("\n")]]);
        const service = createLanguageService({ catalogue: exampleCatalogue });
        service.setFile("a.seg", first.join("\n"));
        for (const one of steps) {
          apply(one, texts, service);
          const { kept, fresh } = diagnosticsOf(texts, service);
          expect(kept).toEqual(fresh);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("of whole declarations that depend on each other, so are they", () => {
    fc.assert(
      fc.property(fc.array(exchange, { minLength: 8, maxLength: 30 }), (steps) => {
        const files: Record<string, string[]> = { "a.seg": [], "b.seg": [] };
        const service = createLanguageService({ catalogue: exampleCatalogue });
        for (const { file, at, instead, text } of steps) {
          const name = names[file] ?? "";
          if (text === reverse) files[name]?.reverse();
          else files[name]?.splice(at, instead, ...(text === "" ? [] : [text]));
          service.setFile(name, files[name]?.join("\n") ?? "");
          const texts = new Map(Object.entries(files).map(([one, all]) => [one, all.join("\n")]));
          const { kept, fresh } = diagnosticsOf(texts, service);
          expect(kept).toEqual(fresh);
        }
      }),
      { numRuns: 80 },
    );
  });
});

function apply(step: Step, texts: Map<string, string>, service: LanguageService): void {
  const file = names[step.file] ?? "";
  const text = texts.get(file) ?? "";
  if (step.kind === "remove") {
    texts.delete(file);
    service.removeFile(file);
    return;
  }
  const at = text === "" ? 0 : step.at % (text.length + 1);
  const edited =
    step.kind === "insert"
      ? text.slice(0, at) + step.text + text.slice(at)
      : text.slice(0, at) + text.slice(at + step.length);
  texts.set(file, edited);
  service.setFile(file, edited);
}

/** What the service says of all files, and what a check of them from nothing says. */
function diagnosticsOf(texts: ReadonlyMap<string, string>, service: LanguageService) {
  const files = names.flatMap((file) => {
    const text = texts.get(file);
    return text === undefined ? [] : [{ file, text }];
  });
  const { diagnostics } = checkProject(files, exampleCatalogue);
  return { kept: files.flatMap(({ file }) => service.diagnostics(file)), fresh: diagnostics };
}
