import { expectedAt, keywords } from "@satsuma/language";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { examples, serviceOf } from "./editor.ts";

/** An example and a place in it. */
const place = fc
  .nat(examples.length - 1)
  .chain((i) => fc.tuple(fc.constant(examples[i] ?? ""), fc.nat((examples[i] ?? "").length)));

/** True where a text can be read to its end, or be read on from there. */
function goesOn(text: string): boolean {
  const at = expectedAt(text, text.length);
  return at !== undefined && (at.mayEnd || at.expected.length > 0);
}

describe("at every place of every example", () => {
  it("what is offered is told without failing", { timeout: 60_000 }, () => {
    for (const text of examples) {
      const service = serviceOf({ "a.seg": text });
      for (let offset = 0; offset <= text.length; offset += 1) {
        for (const { edit } of service.completions("a.seg", offset)) {
          expect(edit.span.start).toBeLessThanOrEqual(offset);
          expect(edit.span.end).toBeGreaterThanOrEqual(offset);
          expect(edit.span.end).toBeLessThanOrEqual(text.length);
        }
      }
    }
  });

  it("the word that stands there is among what is offered when only its first letters are", () => {
    fc.assert(
      fc.property(place, ([text, offset]) => {
        const word = /^[a-z]+/u.exec(text.slice(offset))?.[0] ?? "";
        const isWhole =
          !/[\w"`#]$/u.test(text.slice(0, offset)) && keywords.get(word) === "reserved";
        const at = expectedAt(text, offset);
        fc.pre(isWhole && at?.word === undefined && (at?.expected.length ?? 0) > 0);
        const service = serviceOf({ "a.seg": text.slice(0, offset + 2) });
        const labels = service.completions("a.seg", offset + 2).map(({ label }) => label);
        expect(labels.some((label) => label.split(" ")[0] === word)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it("a keyword that is offered does not move the first error to the left", () => {
    fc.assert(
      fc.property(place, fc.nat(), ([text, offset], choice) => {
        const service = serviceOf({ "a.seg": text });
        const offered = service
          .completions("a.seg", offset)
          .filter(({ kind }) => kind === "keyword");
        fc.pre(offered.length > 0);
        const { edit } = offered[choice % offered.length]!;
        // What follows was written for another word; up to the new one all must be readable.
        expect(goesOn(`${text.slice(0, edit.span.start)}${edit.text} `)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe("in any text", () => {
  it("no question fails at any place", () => {
    const words = examples.join("\n").match(/"[^"\n]*"|[\w.-]+|\S/gu) ?? [];
    const noise = fc.oneof(
      fc
        .array(fc.constantFrom(...words, '"', "`", "#", "\n", "€"), { maxLength: 40 })
        .map((all) => all.join(" ")),
      fc.string({ unit: "binary", maxLength: 60 }),
    );
    fc.assert(
      fc.property(noise, fc.nat(), (text, at) => {
        const service = serviceOf({ "a.seg": text });
        const offset = at % (text.length + 1);
        const whole = { file: "a.seg", start: 0, end: text.length };
        service.completions("a.seg", offset);
        service.hover("a.seg", offset);
        service.definition("a.seg", offset);
        service.canRename("a.seg", offset);
        service.codeActions({ ...whole, start: offset });
        service.inlayHints(whole);
        service.lenses("a.seg");
        service.symbols("a.seg");
        let end = 0;
        for (const { span } of service.semanticTokens("a.seg")) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          end = span.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 300 },
    );
  });
});
