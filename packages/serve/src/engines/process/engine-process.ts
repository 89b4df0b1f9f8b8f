// The program of an engine's process: node engine-process.ts START, with a channel to the process that it serves.
import { Worker } from "node:worker_threads";
import { besideThis } from "./beside-this.ts";
import { carryOut } from "./carry-out.ts";
import { engineStart } from "./engine-start.ts";

const start = engineStart(process.argv[2]);

// A terminal and systemd tell the whole group to stop: the server decides in which order.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => {});

const die = (): void => {
  process.kill(process.pid, "SIGKILL");
};
process.on("disconnect", die);
// Code that blocks this thread would not hear of it.
new Worker(besideThis("watch-parent"), { workerData: start.parent, execArgv: [] }).on("error", die);

await carryOut(start);
