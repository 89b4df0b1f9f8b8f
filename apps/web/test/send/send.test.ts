import { optionFields, optionValues, sendFigures } from "@satsuma/web";
import { describe, expect, test } from "vitest";

describe("what a destination asks for", () => {
  const fields = optionFields({
    type: "object",
    properties: {
      folder: { type: "string", description: "Where to" },
      format: { enum: ["csv", "json"] },
      rows: { type: "integer" },
      isQuiet: { type: "boolean" },
    },
    required: ["folder"],
  });

  test("becomes a field of its kind each", () => {
    expect(fields.map(({ name, kind, isRequired }) => [name, kind, isRequired])).toEqual([
      ["folder", "text", true],
      ["format", "one of", false],
      ["rows", "number", false],
      ["isQuiet", "yes/no", false],
    ]);
  });

  test("is given as values of its kinds, without what was left empty", () => {
    expect(optionValues(fields, { folder: "out", rows: "3", isQuiet: "no", format: "" })).toEqual({
      folder: "out",
      rows: 3,
      isQuiet: false,
    });
  });

  test("is nothing where no schema is known", () => {
    expect(optionFields(undefined)).toEqual([]);
  });
});

test("the result of a delivery says who was refused and why", () => {
  const result = {
    rows: 3,
    asOf: "2026-07-01T00:00:00Z",
    isDryRun: false,
    delivered: { accepted: 2, rejected: [{ customer: "7", reason: "no e-mail" }], where: "out" },
  };
  expect(sendFigures(result)).toMatchObject({
    accepted: 2,
    rejected: [{ customer: "7", reason: "no e-mail" }],
  });
  expect(sendFigures({ run: 1 })).toBeNull();
});
