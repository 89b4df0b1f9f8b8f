import { expect, it } from "vitest";
import { done, newFolder, writeFiles } from "../support/satsuma.ts";

/** Four customers with one order and one with nine: the border between two clusters is half way, at five. */
const orders = Array.from({ length: 13 }, (_, i) => {
  const whose = ["bo", "cleo", "dan", "eve"][i] ?? "ada";
  return `${i + 1},${whose},2026-02-${10 + i}T11:00:00Z,10.00`;
});

const config = `import clusters from "@satsuma/plugin-clusters";
import { csv, defineProject, use } from "satsuma";

export default defineProject({
  timezone: "UTC",
  currency: "EUR",
  asOf: "2026-03-05",
  events: {
    orders: { from: csv("orders.csv"), customer: "customer_id", key: "order_id", time: "ordered_at" },
  },
  plugins: [
    use(clusters, {
      k: 2,
      methods: ["kmeans"],
      scaling: "none",
      features: [{ value: "count of orders ever", log: false }],
    }),
  ],
});
`;

it("names what takes a customer from one cluster to the other, which ends half way between their centres", async () => {
  const cwd = newFolder();
  writeFiles(cwd, {
    "satsuma.config.ts": config,
    "orders.csv": `order_id,customer_id,ordered_at,amount\n${orders.join("\n")}\n`,
    "segments/shop.seg": [1, 2]
      .map((place) => `segment cluster_${place} where clusters.kmeans.cluster is ${place}`)
      .join("\n"),
  });
  for (const place of [1, 2]) {
    const args = ["explain", `cluster_${place}`, "--customer", "bo", "--json"];
    const { stdout } = await done(args, { cwd });
    const { nearest, models } = JSON.parse(stdout);
    // From one order to six: at five and at one customer is as far from both.
    expect(nearest.english).toMatch(/^[45] more orders$/u);
    expect(models).toMatchObject([{ method: "clusters.kmeans" }]);
  }
});
