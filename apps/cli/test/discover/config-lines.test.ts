import { expect, it } from "vitest";
import { configLines } from "../../src/discover/config-lines.ts";

const lines = (config: unknown, width = 60): string =>
  configLines({ name: "@satsuma/plugin-churn", namespace: "churn", config }, width).join("\n");

it("what belongs in the config stands on one line where it fits", () => {
  expect(lines({ events: "orders", depth: 3, amount: undefined })).toBe(
    `import churn from "@satsuma/plugin-churn";

plugins: [use(churn, { events: "orders", depth: 3 })],`,
  );
  expect(lines({})).toContain("plugins: [use(churn, {})],");
});

it("and is indented where it does not, part by part", () => {
  const features = [
    { expression: "count of orders ever", label: "orders" },
    {
      expression: "sum of orders.amount in last 90 days",
      unit: "EUR",
      "in words": 'their "spend"',
    },
  ];
  expect(lines({ features, cutOffs: [1, 2] })).toBe(
    `import churn from "@satsuma/plugin-churn";

plugins: [use(churn, {
  features: [
    { expression: "count of orders ever", label: "orders" },
    {
      expression: "sum of orders.amount in last 90 days",
      unit: "EUR",
      "in words": "their \\"spend\\"",
    },
  ],
  cutOffs: [1, 2],
})],`,
  );
});
