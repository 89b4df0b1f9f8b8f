import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ContractOptions } from "@satsuma/plugin/testing";

/** What the kit must know of the plugin; `satsuma plugins validate` reads it as well. */
export const contractOptions: ContractOptions = {
  config: { orders: "orders" },
  badConfigs: [
    42,
    { orders: 7 },
    { orders: "orders", late: 0.9, overdue: 0.5 },
    { order: "orders" },
  ],
  project: { events: { orders: { time: "placed_at" }, points: { time: "earned_at" } } },
  methods: { pause: { eventTypes: { at: { kind: "instant" } } } },
  sources: {
    points: { good: { path: join(import.meta.dirname, "points.json") }, bad: [{}, { path: 7 }] },
  },
  sinks: {
    folder: {
      destination: emptyFolder,
      bad: [{}, { folder: 7 }],
      members: [
        { customer: "c1", email: "anna@example.org", name: "Anna" },
        { customer: "c2", email: null, name: "Ben" },
        { customer: "c3", email: "cem@example.org", name: null },
      ],
      refused: ["c2"],
    },
  },
};

function emptyFolder() {
  const folder = mkdtempSync(join(tmpdir(), "loyalty-"));
  return {
    options: { folder },
    received: () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name, parentPath }) => [name, readFileSync(join(parentPath, name), "utf8")]),
    close: () => rmSync(folder, { recursive: true }),
  };
}
