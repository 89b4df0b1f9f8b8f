#!/usr/bin/env node
import { enableCompileCache } from "node:module";
import process from "node:process";

// What is imported below comes from the cache from the second start on.
enableCompileCache();

const stop = new AbortController();
function ask(): void {
  // Asked twice, it ends at once: what was acknowledged is on the disk at any moment.
  if (stop.signal.aborted) process.exit(1);
  stop.abort();
}
process.on("SIGINT", ask);
process.on("SIGTERM", ask);

const { main } = await import("./main.ts");
process.exitCode = await main(process.argv.slice(2), {
  environment: process.env,
  folder: process.cwd(),
  clock: Date.now,
  write: (text) => process.stdout.write(text),
  warn: (text) => process.stderr.write(text),
  stopped: stop.signal,
});
