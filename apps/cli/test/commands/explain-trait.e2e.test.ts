import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { done, newFolder, satsuma, writeFiles } from "../support/satsuma.ts";

interface Feature {
  readonly name: string;
  readonly value: string | number | boolean | null;
}

/** What `explain --json` says of a trait of one customer. */
interface Told {
  readonly trait: string;
  readonly customer: string;
  readonly value: string | number | null;
  readonly method: { readonly name: string; readonly version: number };
  readonly features: readonly Feature[];
  readonly reasons: readonly { readonly text: string; readonly feature?: string }[];
}

const traits = ["rfm.segment", "rfm.recency_score", "churn.risk", "clusters.kmeans.label"];
const customers = ["1", "12"];

const plugins = `use(rfm, { orders: "orders", amount: "amount", window: "24 months" }),
    use(churn, { events: "orders", depth: 4, pruning: "none", minimumLeaf: 10 }),
    use(clusters, {
      k: 3,
      among: "has orders ever",
      features: ["days since (last of orders.ordered_at ever)", "count of orders ever", "sum of orders.amount ever"],
    })`;

let cwd = "";
const told: Told[] = [];

async function ask(trait: string, customer: string): Promise<Told> {
  const { stdout } = await done(["explain", trait, "--customer", customer, "--json"], { cwd });
  return JSON.parse(stdout);
}

/** The sample shop with three plugins, and what is told of some of its customers. */
beforeAll(async () => {
  cwd = join(newFolder(), "shop");
  await done(["init", cwd, "--sample", "--customers", "600", "--no-input"]);
  rmSync(join(cwd, "segments"), { recursive: true });
  const config = readFileSync(join(cwd, "satsuma.config.ts"), "utf8");
  const imports = ["churn", "clusters"].map(
    (name) => `import ${name} from "@satsuma/plugin-${name}";\n`,
  );
  writeFiles(cwd, {
    "satsuma.config.ts": imports.join("") + config.replace(/use\(rfm, .*\)/u, plugins),
    "segments/shop.seg": `segment churners where churn.risk > 50%`,
  });
  await done(["run"], { cwd });
  for (const trait of traits)
    for (const customer of customers) told.push(await ask(trait, customer));
});

const literal = (value: string | number): string =>
  typeof value === "number" ? String(value) : JSON.stringify(value);

describe("satsuma explain TRAIT --customer", () => {
  it("tells the values that a run gives to the customers, and uses its models", async () => {
    const rules = told.map(({ trait, customer, value }, i) => {
      const same = value === null ? `${trait} is unknown` : `${trait} is ${literal(value)}`;
      return `segment told_${i} where customer_id is ${customer} and ${same}`;
    });
    writeFiles(cwd, { "segments/told.seg": rules.join("\n") });
    const { stdout } = await done(["run", "--json"], { cwd });
    const sizes = JSON.parse(stdout)
      .segments.filter(({ name }: { name: string }) => name.startsWith("told_"))
      .map(({ name, size }: { name: string; size: number }) => [name, size]);
    expect(sizes).toEqual(told.map((_, i) => [`told_${i}`, 1]));
    expect(new Set(told.map(({ method }) => `${method.name} ${method.version}`))).toEqual(
      new Set(["rfm.scores 1", "churn.tree 1", "clusters.kmeans 1"]),
    );
    expect(new Set(told.map(({ value }) => value)).size).toBeGreaterThan(4);
  });

  it("gives the path through the churn tree, whose conditions hold for the features that are told", () => {
    const risks = told.filter(({ trait, value }) => trait === "churn.risk" && value !== null);
    const asked = risks.flatMap(({ features, reasons }) =>
      reasons.flatMap(({ text, feature }) => {
        if (feature === undefined) return [];
        const { value } = features.find(({ name }) => name === feature)!;
        return [{ text, value }];
      }),
    );
    expect(asked.length).toBeGreaterThan(risks.length);
    for (const { text, value } of asked)
      expect([text, value, holds(text, value)]).toEqual([text, value, true]);
  });

  it("says of whom a method is about where the customer is none of them, and knows nothing then", () => {
    const outside = told.filter(({ value }) => value === null);
    expect(outside.length).toBeGreaterThan(0);
    for (const { reasons } of outside)
      expect(reasons).toEqual([
        {
          text: expect.stringMatching(/is not about this customer: `has orders .*` does not hold/u),
        },
      ]);
  });

  it("prints the value with its unit, the reasons and the features", async () => {
    const risk = told.find(({ trait, value }) => trait === "churn.risk" && value !== null);
    const { stdout } = await done(["explain", "churn.risk", "--customer", risk!.customer], { cwd });
    const percent = `${(100 * Number(risk!.value)).toFixed(1)}%`;
    expect(stdout).toContain(`churn.risk of ${risk!.customer} is ${percent} as of 2026-07-01`);
    for (const { text } of risk!.reasons) expect(words(stdout)).toContain(words(text));
    expect(stdout).toMatch(/\d+ days +The customer's days since the last order\./u);
  });
});

describe("satsuma explain TRAIT", () => {
  it("says where a trait comes from, what it reads and how good its model is", async () => {
    const { stdout } = await done(["explain", "churn.risk"], { cwd });
    for (const part of [
      "The chance that the customer leaves",
      "churn.tree  @satsuma/plugin-churn",
      "Breiman",
      "has orders in last 365 days",
      "depth",
      "days since (last of orders.ordered_at ever)",
      "auc",
    ])
      expect(words(stdout)).toContain(words(part));
  });

  it("leaves a name to the segment that has it, and suggests segments and traits", async () => {
    const { stdout } = await done(["explain", "churners", "--json"], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({ segment: "churners" });
    for (const [wrong, code, meant] of [
      ["churn.riks", "RUN_TRAIT", "churn.risk"],
      ["clusters.label", "RUN_TRAIT", "clusters.kmeans.label"],
      ["risk", "RUN_SEGMENT", "churn.risk"],
      ["churnrs", "RUN_SEGMENT", "churners"],
    ] as const) {
      const ran = await satsuma(["explain", wrong], { cwd });
      expect([wrong, ran.code]).toEqual([wrong, 2]);
      expect(ran.stderr).toContain(code);
      expect(ran.stderr).toContain(`did you mean "${meant}"?`);
    }
    const nobody = await satsuma(["explain", "churn.risk", "--customer", "nobody"], { cwd });
    expect(nobody.stderr).toContain("RUN_CUSTOMER");
  });
});

/** Whether a reason's condition holds for the value: `is 43 days, more than 17 and at most 100`, `is DE, FR or DE`. */
function holds(text: string, value: Feature["value"]): boolean {
  if (value === null) return text.includes("is not known");
  if (typeof value !== "number") return text.includes(` is ${String(value)}`);
  const above = / more than (?<cut>-?[\d.]+)/u.exec(text)?.groups?.["cut"] ?? -Infinity;
  const atMost = / at most (?<cut>-?[\d.]+)/u.exec(text)?.groups?.["cut"] ?? Infinity;
  return text.includes(` is ${value}`) && value > Number(above) && value <= Number(atMost);
}

const words = (text: string): string => text.replaceAll(/\s+/gu, " ");
