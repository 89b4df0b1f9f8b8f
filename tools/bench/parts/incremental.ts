import { closeSync, cpSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { growth } from "../growth.ts";
import { times, verdict } from "../print.ts";
import type { Finding, Part, Sized } from "../row.ts";
import { runJob, type Done } from "../run-job.ts";
import type { RunAgain } from "../jobs/jobs.ts";
import { addNews, type News } from "../shop/earlier-shop.ts";
import type { PreparedShop } from "../shop/prepared-shop.ts";

/** A run after some news, in each way, over shops of growing size. Both publish the same changes, from the same state. */
export async function incrementalPart(
  shops: readonly PreparedShop[],
  rules: number,
): Promise<Part> {
  const measured: Measured[] = [];
  for (const shop of shops)
    for (const news of ["late", "newest", "day"] as const)
      measured.push(await measure(shop, news, rules));
  const events = shops.at(-1)?.events ?? 0;
  return {
    title: `${rules} rules after news, ${events.toLocaleString("en")} events`,
    rows: measured.flatMap(({ rows }) => rows),
    findings: [
      ...measured.flatMap(({ findings }) => findings),
      growth(
        "the run after 1% of the events came in late",
        measured.filter(({ news }) => news === "late").map(({ rows }) => rows[0]),
      ),
    ],
  };
}

interface Measured {
  readonly news: News;
  /** Carried over, in full, taking the news in, and all of it the first time. */
  readonly rows: readonly [Sized, Sized, Sized, Sized];
  readonly findings: readonly Finding[];
}

const words: Readonly<Record<News, string>> = {
  late: "1% of events come in late",
  newest: "the newest 1% of events come in",
  day: "a day passes",
};

async function measure(shop: PreparedShop, news: News, rules: number): Promise<Measured> {
  const { customers } = shop;
  const folder = `${shop.folder}-${news}`;
  const state = join(folder, ".satsuma");
  const before = `${folder}-state`;
  await runJob("earlier-shop", { shop: shop.folder, folder, news });
  const asOf = news === "day" ? "2026-06-30" : "2026-07-01";
  const first = await runJob("run", { folder, rules, asOf });
  addNews(folder);
  const takenIn = await runJob("take-in", { folder });
  rmSync(before, { recursive: true, force: true });
  cpSync(state, before, { recursive: true });
  settle(state);
  settle(before);
  const again = await runJob("run", { folder, rules, asOf: "2026-07-01" });
  // In the same folder: elsewhere the same files are other data, which would be taken in anew.
  rmSync(state, { recursive: true });
  renameSync(before, state);
  const full = await runJob("run", { folder, rules, asOf: "2026-07-01", full: true });
  rmSync(folder, { recursive: true });
  const row = (job: string, { cost }: Done<unknown>): Sized => ({ job, customers, cost });
  return {
    news,
    rows: [
      row(`${words[news]}: the run`, again),
      row(`${words[news]}: the same in full`, full),
      row(`${words[news]}: taking them in before`, takenIn),
      row("a first run, from files to members", first),
    ],
    findings: [
      finding(news, customers, { again, full }),
      wholeWay(news, customers, { first, takenIn, again }),
    ],
  };
}

/** Waits until what was written is on the disk: otherwise whoever commits next would pay for it. */
function settle(folder: string): void {
  for (const name of readdirSync(folder)) {
    const file = openSync(join(folder, name), "r");
    fsyncSync(file);
    closeSync(file);
  }
}

/** @throws Error when the two count other members, or the first was a full run too */
function finding(
  news: News,
  customers: number,
  { again, full }: { readonly again: Done<RunAgain>; readonly full: Done<RunAgain> },
): Finding {
  const [found, expected] = [again, full].map(({ result }) => JSON.stringify(result.sizes));
  if (found !== expected || again.result.mode !== "incremental")
    throw new Error(`a run (${again.result.mode}) that counts other members than a full one`);
  const ratio = again.cost.cpuSeconds / full.cost.cpuSeconds;
  const share = ((100 * again.result.evaluated) / customers).toFixed(1);
  return {
    text: `${words[news]}: evaluating them costs ${(100 * ratio).toFixed(0)}% of the CPU of evaluating everybody (${times(1 / ratio)} less), ${share}% of ${customers.toLocaleString("en")} customers looked at again, the same members`,
  };
}

/** What a run costs whoever starts it: from the files to the members. */
function wholeWay(
  news: News,
  customers: number,
  of: Readonly<Record<"first" | "takenIn" | "again", Done<unknown>>>,
): Finding {
  const ratio = (of.takenIn.cost.cpuSeconds + of.again.cost.cpuSeconds) / of.first.cost.cpuSeconds;
  return {
    text: `${words[news]}: from files to members, ${(100 * ratio).toFixed(1)}% of the CPU of a first run (${times(1 / ratio)} less); target at most 10%`,
    isMet: verdict(customers, ratio <= 0.1),
  };
}
