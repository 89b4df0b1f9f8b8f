import { describe, expect, test } from "vitest";
import { valueText } from "@satsuma/model";

const fits = (pattern: string, text: string): boolean => new RegExp(`^(?:${pattern})$`).test(text);

describe("the text of a value", () => {
  test.each([
    [
      "number",
      ["0", "-12.50", "+7", ".5", "3."],
      ["", ".", "1,000", "1_000", "0x1F", "1e3", "٣", "--1"],
    ],
    ["exponentNumber", ["1e3", "-1.5E-3", ".5e+2"], ["1", "e3", "1e", "1e1234"]],
    [
      "date",
      ["2026-02-28", "2026-02-28 00:00:00", "2026-02-28T00:00"],
      ["2026-2-8", "2026-02-28 09:30", "28.02.2026"],
    ],
    [
      "localTime",
      ["2026-02-28", "2026-02-28 09:30", "2026-02-28T09:30:15.123456"],
      ["2026-02-28T09:30Z", "2026-02-28 9:30", "2026-02-28 09:30 Europe/Berlin"],
    ],
    [
      "instant",
      [
        "2026-02-28T09:30Z",
        "2026-02-28 09:30:15 +01",
        "2026-02-28 09:30:15.5-0330",
        "2026-02-28T09:30:15+01:00",
      ],
      ["2026-02-28", "2026-02-28 09:30:15", "2026-02-28Z"],
    ],
  ] as const)("of %s is recognised by its pattern", (kind, texts, others) => {
    for (const text of texts) expect([text, fits(valueText[kind], text)]).toEqual([text, true]);
    for (const text of others) expect([text, fits(valueText[kind], text)]).toEqual([text, false]);
  });
});
