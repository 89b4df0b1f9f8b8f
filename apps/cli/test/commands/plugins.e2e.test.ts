import { describe, expect, it } from "vitest";
import { satsuma } from "../support/satsuma.ts";
import { newShop, shopConfig } from "../support/shop.ts";

const plugin = `import { API, definePlugin } from "@satsuma/plugin";

const config = {
  "~standard": {
    version: 1,
    vendor: "test",
    validate: (value) => ({ value }),
    jsonSchema: { input: () => ({}), output: () => ({}) },
  },
};

export default definePlugin({
  api: API,
  name: "satsuma-plugin-spend",
  namespace: "spend",
  doc: "What customers spent.",
  needs: [],
  config,
  setup: () => ({
    traits: [{ name: "total", doc: "All that was spent.", expression: "sum of orders.amount ever" }],
  }),
});
`;

const config = shopConfig(
  "plugins: [use(spend, {})],",
  'import spend from "satsuma-plugin-spend";',
);

describe("a plugin in the project's own node_modules", () => {
  it("gives rules its traits, and finds the contract's package with the command", async () => {
    const shop = newShop({
      "satsuma.config.ts": config,
      "node_modules/satsuma-plugin-spend/package.json": `{ "name": "satsuma-plugin-spend", "version": "1.0.0", "type": "module", "exports": "./index.js" }`,
      "node_modules/satsuma-plugin-spend/index.js": plugin,
    });
    const ran = await satsuma(["preview", "spend.total >= 100 EUR", "--json"], { cwd: shop });
    expect(ran).toMatchObject({ code: 0 });
    expect(JSON.parse(ran.stdout)).toMatchObject({ size: 3, sample: ["ann", "cid", "eve"] });
  });
});

/** The plugin with a method whose fit is some code. */
const fitting = (code: string): string =>
  plugin.replace(
    /traits: .*/u,
    `methods: [{
      name: "stuck",
      doc: "Never comes to an end.",
      params: config,
      reads: () => ({ spent: { expression: "sum of orders.amount ever", doc: "Spent." } }),
      writes: () => ({ score: { type: { kind: "number" }, nullable: true, description: "A score." } }),
      fit: () => { ${code} },
      score: { expression: (model, { features }) => ({ score: features.spent }) },
    }],`,
  );

const shopWith = (index: string): string =>
  newShop({
    "satsuma.config.ts": config,
    "node_modules/satsuma-plugin-spend/package.json": `{ "name": "satsuma-plugin-spend", "version": "1.0.0", "type": "module", "exports": "./index.js" }`,
    "node_modules/satsuma-plugin-spend/index.js": index,
  });

describe("a fit that never ends", () => {
  it("is named when it is interrupted", async () => {
    const shop = shopWith(
      fitting('process.kill(process.pid, "SIGINT"); return new Promise(() => {});'),
    );
    const ran = await satsuma(["run", "--json"], { cwd: shop });
    expect(ran.code).toBe(4);
    expect(JSON.parse(ran.stdout).error.message).toBe(
      "interrupted while fitting spend.stuck (plugin satsuma-plugin-spend); nothing was half done",
    );
  });

  it("is ended by SIGTERM, also when it blocks the process", async () => {
    const shop = shopWith(fitting('process.kill(process.pid, "SIGTERM"); for (;;);'));
    expect(await satsuma(["run"], { cwd: shop })).toMatchObject({ signal: "SIGTERM" });
  });
});

describe("satsuma plugins", () => {
  it("alone lists them, as `plugins list` does, and knows no other word", async () => {
    const shop = shopWith(plugin);
    const [alone, list, other] = await Promise.all([
      satsuma(["plugins", "--json"], { cwd: shop }),
      satsuma(["plugins", "list", "--json"], { cwd: shop }),
      satsuma(["plugins", "lst"], { cwd: shop }),
    ]);
    expect(alone).toMatchObject({ code: 0, stdout: list.stdout });
    expect(JSON.parse(alone.stdout).plugins[0]).toMatchObject({ namespace: "spend" });
    expect(other).toMatchObject({ code: 2 });
    expect(other.stderr).toContain("did you mean plugins list?");
  });
});
