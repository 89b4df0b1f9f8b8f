/** A plugin in plain JavaScript: one split of the customers by their orders, with rules, a picture, advice and a sink. */
export const treePlugin = `import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { API, cell, choose, compare, definePlugin, number, text } from "@satsuma/plugin";

const schema = (properties) => ({
  "~standard": {
    version: 1,
    vendor: "test",
    validate: (value) =>
      typeof value?.cut === "string"
        ? { issues: [{ message: "must be a number", path: ["cut"] }] }
        : { value: { ...value } },
    jsonSchema: {
      input: () => ({ type: "object", properties }),
      output: () => ({ type: "object", properties }),
    },
  },
});

const tree = (standard) => ({
  name: "split",
  doc: "Splits customers by how often they ordered.",
  params: schema({ cut: { type: "number" } }),
  standard,
  reads: () => ({ orders: { expression: "count of orders ever", doc: "Orders ever." } }),
  writes: () => ({
    side: { type: { kind: "text" }, nullable: false, description: "Which side." },
  }),
  fit: async (input, { params: { cut = 1 } }) => ({
    model: { cut },
    quality: { customers: { value: await input.count(), unit: "customers", doc: "Customers it was fitted on." } },
    warnings: cut > 2 ? [{ code: "TREE_HIGH", severity: "warning", message: "hardly anybody is above the cut" }] : [],
  }),
  score: {
    expression: ({ cut }, { features }) => ({
      side: choose([{ when: compare(features.orders, "gt", number(cut)), value: text("high") }], text("low")),
    }),
  },
  explain: ({ cut }, { orders }) => [{ text: orders + " orders, and the cut is " + cut, feature: "orders" }],
  rules: ({ cut }, { expressions, numberInRule }) => [
    { name: "often", title: "Order often", doc: "More orders than the cut.", where: expressions.orders + " > " + numberInRule(cut), measures: {} },
    { name: "seldom", title: "Order seldom", doc: "As many orders as the cut, or fewer.", where: "not (" + expressions.orders + " > " + numberInRule(cut) + ")", measures: {} },
  ],
});

const sink = (folder) => ({
  name: "file",
  doc: "Writes keys into a file.",
  options: schema({ file: { type: "string" } }),
  accepts: { side: { doc: "Which side.", types: ["text", "enum"] } },
  delivery: "snapshot",
  write: async ({ batches }, { options: { file = "sent.txt" }, isDryRun }) => {
    const lines = [];
    for await (const { length, columns } of batches)
      for (let row = 0; row < length; row += 1)
        lines.push(Object.values(columns).map((values) => cell(values, row)).join(" "));
    if (!isDryRun) writeFileSync(join(folder, file), lines.join("\\n"));
    return { accepted: lines.length, rejected: [], where: file };
  },
});

export default definePlugin({
  api: API,
  name: "satsuma-plugin-tree",
  namespace: "tree",
  doc: "Splits customers in two.",
  needs: [],
  config: schema({ cut: { type: "number" } }),
  advise: ({ customers }) => [
    { method: "split", goal: "tell those who order often", words: ["often"], fit: "fairly", because: customers + " customers", missing: [], config: {} },
  ],
  setup: ({ config, project }) => ({
    methods: [tree(config)],
    sinks: [sink(project.folder)],
    views: [
      {
        kind: "model",
        method: "split",
        name: "cut",
        doc: "Where the cut is.",
        draw: ({ model }) => ({ kind: "bars", title: "The cut", value: { label: "orders" }, bars: [{ label: "cut", value: model.cut }] }),
      },
    ],
  }),
});
`;
