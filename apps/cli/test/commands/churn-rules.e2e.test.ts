import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { done, newFolder, writeFiles } from "../support/satsuma.ts";

const telco = resolve(
  import.meta.dirname,
  "../../../../../shared/data/telco/Telco-Customer-Churn.csv",
);

/** Yes and no, texts, whole numbers, an amount, one that is unknown for some, and a ratio that is a double. */
const features = [
  "tenure",
  "monthly",
  "TotalCharges",
  "TotalCharges / tenure",
  "Contract",
  "InternetService",
  "PaymentMethod",
  "Partner",
  "SeniorCitizen",
];

const config = `import churn from "@satsuma/plugin-churn";
import { csv, defineProject, use } from "satsuma";

export default defineProject({
  timezone: "UTC",
  currency: "USD",
  asOf: "2020-01-01",
  customers: {
    from: csv(${JSON.stringify(telco)}),
    key: "customerID",
    fields: { monthly: { is: "MonthlyCharges", money: true } },
  },
  events: {},
  plugins: [
    use(churn, {
      churned: "Churn",
      among: "PhoneService or tenure > 3",
      features: ${JSON.stringify(features)},
      depth: 6,
      pruning: "none",
      minimumLeaf: 20,
    }),
  ],
});
`;

// The data set is no part of the project.
test.skipIf(!existsSync(telco))(
  "the rules of a churn tree keep exactly the customers that the tree puts into each leaf, on the Telco customers",
  async () => {
    const cwd = newFolder();
    writeFiles(cwd, { "satsuma.config.ts": config, "segments/none.seg": "" });
    const found = await done(["discover", "churn", "--write", "segments/churn.seg", "--json"], {
      cwd,
    });
    const names: string[] = JSON.parse(found.stdout).rules.segments.map(
      ({ name }: { name: string }) => name,
    );
    expect(names.length).toBeGreaterThan(20);
    const byModel = names.map(
      (name) =>
        `segment of_model_${name} where churn.leaf is "${name.replace("churn_leaf_", "leaf ")}"`,
    );
    const outside = names.map((name) => `(member of ${name} and not member of of_model_${name})`);
    const missing = names.map((name) => `(member of of_model_${name} and not member of ${name})`);
    const misplaced = `segment misplaced where ${[...outside, ...missing].join(" or ")}`;
    writeFiles(cwd, { "segments/model.seg": [...byModel, misplaced].join("\n") });
    const { stdout } = await done(["run", "--json"], { cwd });
    const sizes = new Map<string, number>(
      JSON.parse(stdout).segments.map(({ name, size }: { name: string; size: number }) => [
        name,
        size,
      ]),
    );
    expect(names.every((name) => sizes.get(name)! > 0)).toBe(true);
    expect(sizes.get("misplaced")).toBe(0);
    const all = await done(
      ["preview", names.map((name) => `member of ${name}`).join(" or "), "--json"],
      { cwd },
    );
    expect(JSON.parse(all.stdout).size).toBe(
      [...names].reduce((sum, name) => sum + sizes.get(name)!, 0),
    );
  },
);
