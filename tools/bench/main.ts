import { availableParallelism, cpus } from "node:os";
import { growth } from "./growth.ts";
import { benchOptions, needsShops, type BenchOptions } from "./options.ts";
import { churnPart } from "./parts/churn.ts";
import { clustersPart } from "./parts/clusters.ts";
import { historyPart } from "./parts/history.ts";
import { editorPart } from "./parts/editor.ts";
import { incrementalPart } from "./parts/incremental.ts";
import { pagePart } from "./parts/page.ts";
import { rfmPart } from "./parts/rfm.ts";
import { rulesPart } from "./parts/rules.ts";
import { scorePart } from "./parts/score.ts";
import { serverPart } from "./parts/server.ts";
import { startPart } from "./parts/start.ts";
import { terminalPart } from "./parts/terminal.ts";
import { partText } from "./print.ts";
import type { Part } from "./row.ts";
import { prepareShop, type PreparedShop } from "./shop/prepared-shop.ts";

// What `pnpm bench` runs. Every job has a process of its own; CPU is that of all its threads.
const options = optionsOrUsage();
if (options !== undefined) await bench(options);

/** Undefined, after a word on what is possible, when the command line cannot be understood. */
function optionsOrUsage(): BenchOptions | undefined {
  try {
    return benchOptions(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
    console.error(`${error.message}\n\npnpm bench [PART…] [--quick] [--sizes N,N] [--rules N]`);
    process.exitCode = 2;
    return undefined;
  }
}

async function bench({ parts, sizes, rules }: BenchOptions): Promise<void> {
  const processor = cpus()[0]?.model ?? "an unknown processor";
  const cores = availableParallelism();
  console.log(`Node ${process.versions.node} on ${cores} cores of ${processor}\n`);
  if (parts.includes("start")) show(await startPart());
  if (parts.includes("editor")) show(await editorPart());
  if (parts.includes("page")) show(pagePart());
  if (parts.includes("terminal")) show(terminalPart());
  if (parts.includes("server")) show(serverPart());
  if (parts.includes("churn")) show(await churnPart(sizes));
  if (parts.includes("clusters")) show(await clustersPart(sizes));
  if (parts.includes("score")) show(await scorePart(sizes));
  if (parts.includes("history")) show(await historyPart());
  if (!parts.some(needsShops)) return;
  const shops: PreparedShop[] = [];
  for (const size of sizes) shops.push(await prepareShop(size));
  show(dataPart(shops));
  if (parts.includes("rfm")) show(await rfmPart(shops));
  if (parts.includes("rules")) show(await rulesPart(shops, rules));
  if (parts.includes("incremental")) show(await incrementalPart(shops, rules));
}

function dataPart(shops: readonly PreparedShop[]): Part {
  const rows = shops.map(({ row }) => row);
  const title = `${shops.at(-1)?.events.toLocaleString("en")} events from Parquet`;
  return { title, rows, findings: [growth("taking in", rows)] };
}

function show(part: Part): void {
  console.log(partText(part));
}
