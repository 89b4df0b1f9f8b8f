import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { deserialize } from "node:v8";
import { RuleErrors } from "@satsuma/engine";
import { reads } from "@satsuma/http";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Engines } from "@satsuma/serve";
import { questions } from "./support/questions.ts";
import { failureOf, fromSource, now, serving } from "./support/serving.ts";
import { trapProject } from "./support/trap-project.ts";

const shop = trapProject();
let engines: Engines;

beforeAll(async () => {
  engines = await serving(shop.folder, { readers: 1 });
  await engines.works.run({});
});

afterAll(async () => {
  await engines.close();
  shop.remove();
});

/** What the project says of itself where nobody is between. */
function askedDirectly(): Map<string, unknown> {
  const script = join(import.meta.dirname, "support/ask-directly.ts");
  const text = execFileSync(process.execPath, [...fromSource, script, shop.folder, now]);
  const answers: unknown = deserialize(Buffer.from(text.toString(), "base64"));
  if (answers instanceof Map) return answers;
  throw new TypeError("expected a map of answers");
}

test("every question has the answer that the project gives in a process of one's own", async () => {
  const direct = askedDirectly();
  const asked = questions(shop.folder);
  for (const name of reads)
    expect([name, await asked[name](engines.project)]).toEqual([name, direct.get(name)]);
});

test("mistakes in a rule come back as such, with the text that they are in", async () => {
  const error = await failureOf(engines.project.preview("country is 7"));
  expect(error).toBeInstanceOf(RuleErrors);
  expect(error).toMatchObject({
    diagnostics: [expect.objectContaining({ severity: "error" })],
    texts: new Map([["<expression>", "country is 7"]]),
  });
});

test("an error of the engine keeps its code and what to do", async () => {
  expect(await failureOf(engines.project.explain("german"))).toMatchObject({
    name: "SatsumaError",
    code: "RUN_SEGMENT",
    help: expect.stringContaining("germans"),
  });
});

test("drafts are asked about without being saved, and never run", async () => {
  const drafts = { "segments/shop.seg": 'segment french where country is "FR"' };
  expect((await engines.project.preview("french", { drafts })).size).toBe(50);
  expect(
    (await engines.project.diff("saved", { drafts })).segments.map(({ name }) => name),
  ).toEqual(expect.arrayContaining(["french", "germans", "buyers"]));
  expect(await failureOf(engines.project.preview("french"))).toMatchObject({ code: "RUN_SEGMENT" });
  expect(await failureOf(engines.works.run({ drafts }))).toMatchObject({ code: "RUN_DRAFTS" });
});

test("work tells what it is at, and questions are answered from what it published", async () => {
  const stages: string[] = [];
  const before = engines.state().publishedAt;
  const { run } = await engines.works.run({
    asOf: "2026-04-01",
    progress: ({ stage }) => stages.push(stage),
  });
  expect(stages).toContain("publishing");
  const { run: told } = await engines.project.changes();
  expect(told).toMatchObject({ run });
  expect(engines.state().publishedAt).not.toBe(before);
});
