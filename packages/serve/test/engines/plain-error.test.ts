import { deserialize, serialize } from "node:v8";
import { RuleErrors } from "@satsuma/engine";
import { SatsumaError } from "@satsuma/model";
import { expect, test } from "vitest";
import { errorOf, plainError } from "../../src/engines/rpc/plain-error.ts";

/** As another process gets it. */
const crossed = (error: unknown): Error => errorOf(deserialize(serialize(plainError(error))));

test.for<[string, Error]>([
  ["with what to do", new SatsumaError("RUN_AS_OF", "no date", { help: "write one" })],
  ["without", new SatsumaError("RUN_AS_OF", "no date")],
  ["with a cause that cannot be sent", new SatsumaError("RUN_AS_OF", "no", { cause: () => 1 })],
])("an error by code crosses %s", ([, error]) => {
  const { code, message, help } = error instanceof SatsumaError ? error : new SatsumaError("", "");
  expect(crossed(error)).toBeInstanceOf(SatsumaError);
  expect(crossed(error)).toMatchObject({ code, message, help, stack: error.stack });
});

test("mistakes in rules cross with the texts they are in", () => {
  const span = { file: "segments/a.seg", start: 0, end: 3 };
  const diagnostics = [
    { code: "SEG1000", severity: "error", message: "no", primary: { span } },
  ] as const;
  const error = new RuleErrors(diagnostics, new Map([["segments/a.seg", "seg"]]), "the drafts");
  expect(crossed(error)).toBeInstanceOf(RuleErrors);
  expect(crossed(error)).toMatchObject({
    diagnostics,
    texts: error.texts,
    where: "the drafts",
    message: "1 error in the drafts",
  });
});

test("a caller's mistake keeps its class, other errors their name", () => {
  expect(crossed(new RangeError("k"))).toBeInstanceOf(RangeError);
  expect(crossed(new TypeError("k"))).toBeInstanceOf(TypeError);
  expect(crossed(new DOMException("stop", "AbortError")).name).toBe("AbortError");
  expect(crossed("a text")).toMatchObject({ name: "Error", message: "a text" });
});
