import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { minimumGroupOf, openRuleFolder, use } from "@satsuma/engine";
import type { Project, ProjectConfig, RuleFolder } from "@satsuma/engine";
import type { ServedProject } from "@satsuma/http";
import { offeredPlugins, openFolder } from "@satsuma/standard";
import { csv, defineProject } from "@satsuma/standard/config";

/** A small shop in a folder of its own: 60 customers, whose keys begin with `key-`, which nothing else does. */
export interface Shop {
  readonly folder: string;
  readonly project: Project;
  readonly served: ServedProject;
  readonly rules: RuleFolder;
  close(): Promise<void>;
}

/** Configs that are loaded by a test runner find no `satsuma`: this one is made here. */
async function config(): Promise<ProjectConfig> {
  const offered = await offeredPlugins();
  const rfm = offered.find(({ namespace }) => namespace === "rfm");
  if (rfm === undefined) throw new Error("there is no RFM");
  return defineProject({
    timezone: "Europe/Berlin",
    currency: "EUR",
    asOf: "2026-03-01",
    customers: { from: csv("customers.csv"), key: "id", fields: { email: { personal: true } } },
    events: {
      orders: {
        from: csv("orders.csv"),
        customer: "id",
        key: "order",
        time: "at",
        fields: { amount: { money: true } },
      },
    },
    plugins: [use(rfm, { orders: "orders", amount: "amount" })],
  });
}

export const rules = `# Who buys.

# Those who came back.
segment loyal "Loyal"
  description "At least three orders"
  where has at least 3 orders

segment recent where has orders in last 30 days

tiers spending
  tier high where sum of orders.amount >= 200 EUR
  tier some where has orders
  otherwise rest

expect loyal as of 2026-03-01
  includes "three orders" { orders: [{ at: 2026-01-01, amount: 1 }, { at: 2026-01-02, amount: 1 }, { at: 2026-01-03, amount: 1 }] }
`;

export async function openShop(text: string = rules): Promise<Shop> {
  const folder = mkdtempSync(join(tmpdir(), "satsuma-http-"));
  const write = (file: string, content: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  };
  write("satsuma.config.ts", "");
  write("customers.csv", customers());
  write("orders.csv", orders());
  write("segments/shop.seg", text);
  const project = await openFolder(folder, "2026-03-01T12:00:00Z", { loadConfig: config });
  return {
    folder,
    project,
    served: servedProject(project),
    rules: openRuleFolder(folder),
    async close() {
      await project.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const count = 60;

const customers = (): string =>
  [
    "id,email,city",
    ...Array.from(
      { length: count },
      (_, i) => `key-${i},person${i}@example.com,${i % 3 === 0 ? "Berlin" : "Bonn"}`,
    ),
    "",
  ].join("\n");

/** Customer `i` has `i % 7` orders, the last of them some days before the end of February. */
const orders = (): string =>
  [
    "order,id,at,amount",
    ...Array.from({ length: count }, (_, i) =>
      Array.from(
        { length: i % 7 },
        (_order, j) =>
          `o${i}-${j},key-${i},2026-0${1 + (j % 2)}-${String(1 + ((i * 3 + j * 5) % 27)).padStart(2, "0")}T10:00:00Z,${10 + i}.50`,
      ),
    ).flat(),
    "",
  ].join("\n");

/** An open project, as the routes see it. */
const servedProject = (project: Project): ServedProject => ({
  ...project,
  about: () =>
    Promise.resolve({
      name: basename(project.folder),
      timezone: project.config.timezone,
      currency: project.config.currency,
      minimumGroup: minimumGroupOf(project.config),
      asOf: project.instant(),
    }),
});
