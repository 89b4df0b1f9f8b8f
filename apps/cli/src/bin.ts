#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { enableCompileCache } from "node:module";
import process from "node:process";
import { exitCodes } from "./exit-code.ts";

// Halves the time to start from the second time on; what is imported below comes from the cache.
enableCompileCache();

const interrupt = new AbortController();
function stop(): void {
  // Asked twice, it ends at once: what a run publishes is whole at any moment.
  if (interrupt.signal.aborted) process.exit(exitCodes.interrupted);
  interrupt.abort();
}
process.on("SIGINT", stop);
process.on("SIGTERM", stop);
// A reader that has seen enough (`satsuma members vip | head`) is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? exitCodes.ok : exitCodes.data);
});

const { main } = await import("./main.ts");
const code = await main(process.argv.slice(2), {
  process,
  version: ownVersion(),
  interrupted: interrupt.signal,
  // A plugin that fits may block the thread for ever, and with it every listener: then the system is to end the process.
  pluginWorks(isAtWork) {
    process.off("SIGTERM", stop);
    if (!isAtWork) process.on("SIGTERM", stop);
  },
});
// An engine that is deaf to the signal must not keep the process.
process.stdout.write("", () => process.exit(code));

function ownVersion(): string {
  const manifest: unknown = JSON.parse(
    readFileSync(new URL("../package.json", import.meta.url), "utf8"),
  );
  return typeof manifest === "object" && manifest !== null && "version" in manifest
    ? String(manifest.version)
    : "unknown";
}
