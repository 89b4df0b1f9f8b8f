import { expect, test } from "vitest";
import { receivedArguments, sentArguments } from "../../src/engines/rpc/call-options.ts";

const { signal } = new AbortController();

test("what cannot be sent is taken out of the options, and the rest stays", () => {
  const told: unknown[] = [];
  const sent = sentArguments([
    "vip",
    { asOf: "2026-01-01", signal, progress: (of: unknown) => told.push(of) },
  ]);
  expect(sent).toMatchObject({ args: ["vip", { asOf: "2026-01-01" }], signal });
  sent.callbacks.get("progress")?.("a stage");
  expect(told).toEqual(["a stage"]);
});

test.for<[string, readonly unknown[]]>([
  ["nothing", []],
  ["a name", ["vip"]],
  ["names", [["vip", "buyers"]]],
  ["a map", [new Map([["a", "b"]])]],
])("arguments that end in %s are sent as they are", ([, args]) => {
  expect(sentArguments(args)).toMatchObject({ args, signal: undefined });
});

test("options stand where the method takes them, also where arguments before them were left out", () => {
  const tell = (): void => {};
  const call = { args: [], callbacks: [] };
  expect(receivedArguments(call, 1, { signal, tell })).toEqual([undefined, { signal }]);
});

test("functions of the other side are told what happens here", () => {
  const told: unknown[] = [];
  const call = { args: ["vip", { asOf: "2026-01-01" }], callbacks: ["progress"] };
  const [name, options] = receivedArguments(call, 1, {
    signal,
    tell: (callback, args) => told.push([callback, ...args]),
  });
  expect(name).toBe("vip");
  expect(options).toMatchObject({ asOf: "2026-01-01", signal });
  if (typeof options === "object" && options !== null && "progress" in options)
    if (typeof options.progress === "function") options.progress({ stage: "fitting" });
  expect(told).toEqual([["progress", { stage: "fitting" }]]);
});
