#!/usr/bin/env node
import process from "node:process";
import { main } from "./main.ts";

const stop = new AbortController();
function ask(): void {
  // Asked twice, it ends at once: what was acknowledged is on the disk at any moment.
  if (stop.signal.aborted) process.exit(1);
  stop.abort();
}
process.on("SIGINT", ask);
process.on("SIGTERM", ask);

process.exitCode = await main(process.argv.slice(2), {
  environment: process.env,
  folder: process.cwd(),
  clock: Date.now,
  write: (text) => process.stdout.write(text),
  warn: (text) => process.stderr.write(text),
  stopped: stop.signal,
});
