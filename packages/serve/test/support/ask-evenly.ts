// Asks for previews at even distances, whether the last was answered or not, as many people do who know nothing of each other.
import { Agent, request } from "node:http";
import { setTimeout as wait } from "node:timers/promises";

const [url = "", rate = "1", seconds = "1"] = process.argv.slice(2);
const address = `${url}/api/v1/preview`;
const body = JSON.stringify({ text: "has orders" });
// What asks is on the same machine as what answers: this takes less of it than `fetch`.
const agent = new Agent({ keepAlive: true });
const options = { method: "POST", headers: { "content-type": "application/json" }, agent };

function ask(): Promise<{ status: number; ms: number }> {
  const asking = performance.now();
  return new Promise((resolve, reject) => {
    const question = request(address, options, (answer) => {
      const status = answer.statusCode ?? 0;
      answer.resume().on("end", () => resolve({ status, ms: performance.now() - asking }));
    });
    question.on("error", reject).end(body);
  });
}

const began = performance.now();
const asked: ReturnType<typeof ask>[] = [];
const all = Number(rate) * Number(seconds);
while (asked.length < all) {
  const due = Math.min(all, ((performance.now() - began) / 1000) * Number(rate));
  while (asked.length < due) asked.push(ask());
  await wait(5);
}
const answers = await Promise.all(asked);
agent.destroy();
process.stdout.write(JSON.stringify({ answers, seconds: (performance.now() - began) / 1000 }));
