import { rmSync } from "node:fs";
import { join } from "node:path";
import { growth } from "../growth.ts";
import { bytes, times, verdict } from "../print.ts";
import type { Finding, Part, Sized } from "../row.ts";
import type { Sizes } from "../jobs/jobs.ts";
import { runJob, type Done } from "../run-job.ts";
import type { PreparedShop } from "../shop/prepared-shop.ts";

/** Many rules in one shared pass over shops of growing size; over the largest against the other ways to do it. */
export async function rulesPart(shops: readonly PreparedShop[], rules: number): Promise<Part> {
  const shared: Sized[] = [];
  let sizes: readonly number[] = [];
  for (const { folder, customers } of shops) {
    const { cost, result } = await runJob("shared-pass", { folder, rules });
    shared.push({ job: `${rules} rules, one shared pass`, customers, cost });
    sizes = result.sizes;
  }
  const largest = shops.at(-1);
  const pass = shared.at(-1);
  if (largest === undefined || pass === undefined) throw new RangeError("shops must hold one");
  const others = await otherWays(largest, rules);
  const { customers, events } = largest;
  return {
    title: `${rules} rules over ${events.toLocaleString("en")} events`,
    rows: [
      ...shared,
      { job: "one query a rule, by hand, plain tables", customers, cost: others.plain.cost },
      { job: "one query a rule, the same tables", customers, cost: others.single.cost },
      { job: "one query a rule, a subquery an aggregate", customers, cost: others.naive.cost },
      { job: "one statement by hand, the same tables", customers, cost: others.byHand.cost },
      { job: "the first run: evaluate, log, publish", customers, cost: others.run.cost },
      { job: "the same run again: nothing has changed", customers, cost: others.rerun.cost },
    ],
    findings: [
      ...targets(pass, others),
      growth("the shared pass", shared),
      agreement([sizes, ...Object.values(others).map(({ result }) => result.sizes)]),
    ],
  };
}

type Ways = Readonly<
  Record<"plain" | "single" | "naive" | "byHand" | "run" | "rerun", Done<Sizes>>
>;

/** The same rules over the same shop in every other way. */
async function otherWays({ folder }: PreparedShop, rules: number): Promise<Ways> {
  const input = { folder, rules };
  rmSync(join(folder, "plain.duckdb"), { force: true });
  await runJob("plain-tables", { folder });
  return {
    plain: await runJob("each-by-hand", input),
    single: await runJob("one-by-one", input),
    naive: await runJob("naive", input),
    byHand: await runJob("by-hand", input),
    run: await runJob("run", input),
    rerun: await runJob("run", input),
  };
}

function targets({ cost: pass, customers }: Sized, ways: Ways): readonly Finding[] {
  const saved = ({ cost }: Done<Sizes>): string => times(cost.cpuSeconds / pass.cpuSeconds);
  const { plain, single, naive, byHand } = ways;
  const overhead = pass.cpuSeconds / byHand.cost.cpuSeconds;
  return [
    {
      text: `${saved(plain)} less CPU than one query a rule over plain tables; target 5×`,
      isMet: verdict(customers, plain.cost.cpuSeconds >= 5 * pass.cpuSeconds),
    },
    {
      text: `${saved(single)} less than one query a rule over the same tables, ${saved(naive)} with a subquery an aggregate`,
    },
    {
      text: `${times(overhead)} the CPU of the statement by hand; target at most 1.3×`,
      isMet: verdict(customers, overhead <= 1.3),
    },
    {
      text: `at most ${bytes(pass.peakBytes)}; target 2 GB`,
      isMet: verdict(customers, pass.peakBytes <= 2e9),
    },
  ];
}

/** @throws Error when two ways count other members: then one of them is wrong, and what it cost says nothing */
function agreement(ways: readonly (readonly number[])[]): Finding {
  const [first, ...others] = ways.map((sizes) => JSON.stringify(sizes));
  if (!others.every((other) => other === first)) {
    throw new Error(`the sizes of the segments differ:\n${[first, ...others].join("\n")}`);
  }
  return { text: "all ways count the same members of every segment" };
}
