#!/usr/bin/env node
import { enableCompileCache } from "node:module";
import process from "node:process";

// What is imported below comes from the cache from the second start on.
enableCompileCache();

// A reader that has seen enough (`satsuma-tui | head`) is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
});

const { main } = await import("./main.ts");
const code = await main(process.argv.slice(2), process);
// What hangs on a terminal that is gone must not keep the process.
process.stdout.write("", () => process.exit(code));
