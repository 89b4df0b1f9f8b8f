import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** A project whose plugin never comes back, or takes all the memory there is, when it is told to. */
export function trapProject(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "satsuma-engines-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  mkdirSync(join(folder, "node_modules"));
  const zod = dirname(fileURLToPath(import.meta.resolve("zod/package.json")));
  symlinkSync(zod, join(folder, "node_modules/zod"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const customers = Array.from({ length: 100 }, (_, i) => `c${i},${i % 2 === 0 ? "DE" : "FR"}`);
const orders = Array.from({ length: 400 }, (_, i) => {
  const day = String((i % 28) + 1).padStart(2, "0");
  return `o${i},c${i % 80},2026-0${(i % 6) + 1}-${day},${(i % 17) + 1}.50`;
});

const files: Readonly<Record<string, string>> = {
  "data/customers.csv": `id,country\n${customers.join("\n")}\n`,
  "data/orders.csv": `order_id,customer_id,at,amount\n${orders.join("\n")}\n`,
  "segments/shop.seg": `segment germans where country is "DE"
segment buyers where has orders in last 90 days
tiers loyalty "Loyalty"
  tier gold where count of orders ever >= 6
  otherwise others
`,
  "satsuma.config.ts": `import { csv, defineProject, use } from "satsuma";
import trap from "./trap.ts";
export default defineProject({
  timezone: "UTC",
  currency: "EUR",
  asOf: "2026-07-01",
  customers: { from: csv("data/customers.csv"), key: "id" },
  events: {
    orders: {
      from: csv("data/orders.csv"), customer: "customer_id", key: "order_id", time: "at",
      fields: { amount: { money: true } },
    },
  },
  plugins: [use(trap, {})],
});
`,
  "trap.ts": `import { API, definePlugin, text } from "@satsuma/plugin";
import { z } from "zod";

const held: unknown[] = [];
const does = {
  nothing: () => {},
  wait: () => new Promise(() => {}),
  loop: () => { for (;;) held.length = 0; },
  hoard: () => { for (;;) held.push(Buffer.alloc(2 ** 22, 1)); },
  fill: () => { for (;;) held.push(new Array(100_000).fill(held.length + 0.5)); },
};

export default definePlugin({
  api: API,
  name: "satsuma-plugin-trap",
  namespace: "trap",
  doc: "For tests.",
  needs: [],
  config: z.object({}),
  setup: () => ({
    methods: [{
      name: "field",
      doc: "Does what it is told.",
      params: z.object({ does: z.string() }),
      standard: { does: "nothing" },
      settable: { does: { type: { kind: "text" }, description: "What it does." } },
      reads: () => ({ orders: { expression: "count of orders ever", doc: "Orders." } }),
      writes: () => ({
        label: { type: { kind: "text" }, nullable: false, description: "Always the same." },
      }),
      fit: async (input, { params }) => {
        input.progress?.("fitting the trap");
        await does[params.does]();
        return { model: {}, quality: {}, warnings: [] };
      },
      score: { expression: () => ({ label: text("same") }) },
    }],
  }),
});
`,
};
