import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { createConfig, lintFromString } from "@redocly/openapi-core";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isSchema } from "./support/arbitrary-of.ts";
import { documentOf, operationsOf } from "./support/document.ts";
import type { ApiDocument } from "./support/document.ts";
import { openShop } from "./support/shop.ts";
import type { Shop } from "./support/shop.ts";
import { serve } from "./support/serve.ts";

let shop: Shop;
let document: ApiDocument;

beforeAll(async () => {
  shop = await openShop();
  document = await documentOf(serve(shop));
});

afterAll(() => shop.close());

test("the document is one of OpenAPI 3.1, and keeps to the strict rules of good ones", async () => {
  const found = await lintFromString({
    source: JSON.stringify(document),
    config: await createConfig({ extends: ["recommended-strict"] }),
  });
  expect(found.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
});

test("every example is one that its route takes", () => {
  const ajv = new Ajv2020({ strict: false });
  ajv.addSchema(document, "api");
  const bodies = operationsOf(document).flatMap(({ path, method, operation }) => {
    const body = operation.requestBody?.content["application/json"];
    return body === undefined ? [] : [{ path, method, ...body }];
  });
  expect(bodies.length).toBeGreaterThan(15);
  for (const { path, method, example } of bodies) {
    const place = ["paths", path, method, "requestBody/content/application~1json/schema"];
    const pointer = place.map((part, i) => (i === 1 ? part.replaceAll("/", "~1") : part)).join("/");
    const fits = ajv.getSchema(`api#/${pointer}`);
    expect([path, fits?.(example)]).toEqual([path, true]);
  }
});

test("errors are told as problem details by every operation", () => {
  const others = operationsOf(document).flatMap(({ path, operation }) =>
    Object.entries(operation.responses)
      .filter(([status]) => Number(status) >= 400)
      .map(([status, { content = {} }]) => [path, status, Object.keys(content).join(" ")])
      .filter(([, , types]) => types !== "application/problem+json"),
  );
  expect(others).toEqual([]);
});

test("examples are about what the sample shop declares", () => {
  const folder = join(import.meta.dirname, "../../../examples/online-shop/segments");
  const declared = readdirSync(folder)
    .flatMap((file) => [
      ...readFileSync(join(folder, file), "utf8").matchAll(/^(?:segment|tiers|split) (\w+)/gmu),
    ])
    .map(([, name]) => name);
  const named = operationsOf(document).flatMap(({ operation }) => {
    const example = operation.requestBody?.content["application/json"].example;
    if (!isSchema(example)) return [];
    return [example["segment"], example["tiers"], example["segments"], example["what"]].flat();
  });
  const names = named.filter((name) => typeof name === "string");
  expect(names.length).toBeGreaterThan(8);
  expect(names.filter((name) => !declared.includes(name))).toEqual([]);
});
