// A thread that ends its process when the one that it serves is gone.
import { workerData } from "node:worker_threads";

const everyMs = 500;

setInterval(() => {
  if (process.ppid !== workerData) process.kill(process.pid, "SIGKILL");
}, everyMs);
