import { availableParallelism, cpus } from "node:os";
import { benchOptions } from "./options.ts";
import { growth } from "./growth.ts";
import { rfmPart } from "./parts/rfm.ts";
import { rulesPart } from "./parts/rules.ts";
import { startPart } from "./parts/start.ts";
import { partText } from "./print.ts";
import type { Part } from "./row.ts";
import { prepareShop, type PreparedShop } from "./shop/prepared-shop.ts";

// What `pnpm bench` runs. Every job has a process of its own; CPU is that of all its threads.
const options = benchOptions(process.argv.slice(2));
const [processor] = cpus();
console.log(
  `Node ${process.versions.node} on ${availableParallelism()} cores of ${processor?.model ?? "an unknown processor"}\n`,
);

const isWanted = (name: string): boolean =>
  options.only.length === 0 || options.only.includes(name);
if (isWanted("start")) show(await startPart());
if (["data", "rules", "rfm"].some(isWanted)) {
  const shops: PreparedShop[] = [];
  for (const size of options.sizes) shops.push(await prepareShop(size));
  show(dataPart(shops));
  if (isWanted("rules")) show(await rulesPart(shops, options.rules));
  if (isWanted("rfm")) show(await rfmPart(shops));
}

function dataPart(shops: readonly PreparedShop[]): Part {
  const rows = shops.map(({ row }) => row);
  const title = `${shops.at(-1)?.events.toLocaleString("en")} events from Parquet`;
  return { title, rows, findings: [growth("taking in", rows)] };
}

function show(part: Part): void {
  console.log(partText(part));
}
