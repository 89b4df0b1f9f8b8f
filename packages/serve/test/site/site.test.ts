import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { site } from "../../src/site/site.ts";
import { testFolder } from "../support/state.ts";

function builtPage(): string {
  const folder = testFolder();
  mkdirSync(join(folder, "assets"));
  writeFileSync(
    join(folder, "index.html"),
    '<!doctype html><html><head><title>x</title></head><div id="page"></div></html>',
  );
  writeFileSync(join(folder, "assets", "index-a1b2.js"), "export {};");
  writeFileSync(join(folder, "favicon.svg"), "<svg/>");
  writeFileSync(join(folder, "..", "outside.txt"), "outside");
  return folder;
}

test("files whose name changes with their content hold for ever; the page itself is asked for each time", async () => {
  const page = site(builtPage());
  const held = async (path: string) => (await page.request(path)).headers.get("cache-control");
  expect(await held("/assets/index-a1b2.js")).toBe("public, max-age=31536000, immutable");
  expect(await held("/favicon.svg")).toBe("no-cache");
  expect(await held("/")).toBe("no-store");
});

test("every path of the page is the page; files that are not there are not found", async () => {
  const page = site(builtPage());
  for (const path of ["/", "/segments/lapsed", "/reference", "/discover/churn/tree"]) {
    const answer = await page.request(path);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([
      200,
      "text/html; charset=UTF-8",
    ]);
  }
  for (const path of ["/assets/index-old.js", "/assets/x", "/robots.txt", "/segments/a.map"])
    expect((await page.request(path)).status).toBe(404);
});

test("a tier and a rule file have dots in their names, and pages all the same", async () => {
  const page = site(builtPage());
  const headers = { accept: "text/html,application/xhtml+xml" };
  for (const path of ["/segments/value_tier.gold", "/rules/segments/value.seg", "/customers/a.b"])
    expect((await page.request(path, { headers })).status).toBe(200);
  expect((await page.request("/assets/index-old.js", { headers })).status).toBe(404);
});

test("nothing beside the page's files is given out", async () => {
  const page = site(builtPage());
  for (const path of [
    "/../outside.txt",
    "/%2e%2e/outside.txt",
    "/assets/..%2f..%2foutside.txt",
    "/..\\outside.txt",
  ])
    expect(await (await page.request(path)).text()).not.toContain("outside");
});

test("the page may load from here alone, run no script of its own, and style with the nonce of this answer", async () => {
  const page = site(builtPage());
  const [first, second] = [await page.request("/"), await page.request("/")];
  const policy = first.headers.get("content-security-policy") ?? "";
  const nonce = /'nonce-(?<nonce>[^']+)'/u.exec(policy)?.groups?.["nonce"];
  expect(nonce).toBeDefined();
  expect(await first.text()).toContain(`<meta property="csp-nonce" nonce="${nonce}" />`);
  expect(second.headers.get("content-security-policy")).not.toBe(policy);
  expect(policy).toContain("default-src 'none'; script-src 'self';");
  expect(policy).not.toMatch(/unsafe|\*|https?:/u);
  expect(first.headers.get("x-frame-options")).toBe("DENY");
  expect(first.headers.get("referrer-policy")).toBe("no-referrer");
});

test("where the page was not built it is said how to build it", async () => {
  const answer = await site(undefined).request("/segments");
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain("pnpm build");
});
