import { compareText } from "@satsuma/ir";
import fc from "fast-check";
import { expect, test } from "vitest";

test("texts are in the order of their code points, whatever UTF-16 makes of them", () => {
  const texts = fc.string({ unit: fc.constantFrom("a", "b", "é", "\uFFFD", "😀", "😁") });
  const points = (text: string): readonly number[] =>
    Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      const [left, right] = [points(a), points(b)];
      const at = left.findIndex((point, i) => point !== right[i]);
      const expected = at === -1 ? left.length - right.length : (left[at] ?? 0) - (right[at] ?? -1);
      expect(Math.sign(compareText(a, b))).toBe(Math.sign(expected));
    }),
  );
});
