// Asks a server in this process whatever its document lets ask for, for so many seconds: node fuzz-main.ts SECONDS SEED
import fc from "fast-check";
import { openFuzzedApi } from "./fuzz-api.ts";

const [seconds, seed] = process.argv.slice(2).map(Number);
if (seconds === undefined || seed === undefined)
  throw new RangeError("a number of seconds and a seed are expected");

const perSeed = 100;
const byName = ([one]: [string, number], [other]: [string, number]): number =>
  one.localeCompare(other);
const api = await openFuzzedApi();
const until = performance.now() + seconds * 1000;
const counts = new Map<string, number>();
let [requests, faulty] = [0, 0];
for (let own = seed; performance.now() < until; own += 1) {
  for (const request of fc.sample(api.requests, { numRuns: perSeed, seed: own })) {
    const { status, faults } = await api.ask(request);
    requests += 1;
    const about = `${request.to.operation.operationId} ${status}`;
    counts.set(about, (counts.get(about) ?? 0) + 1);
    if (faults.length === 0) continue;
    faulty += 1;
    const { address, init } = request;
    if (faulty <= 20) console.log(JSON.stringify({ seed: own, address, init, status, faults }));
  }
}
await api.close();
for (const [about, count] of [...counts].toSorted(byName)) console.log(`${about}: ${count}`);
console.log(`seed ${seed}: ${requests} requests, ${faulty} answered wrongly`);
process.exitCode = faulty > 0 || api.served.failures.length > 0 ? 1 : 0;
