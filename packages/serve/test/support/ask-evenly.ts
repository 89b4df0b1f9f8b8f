// Asks for previews at even distances, whether the last was answered or not, as many people do who know nothing of each other.
import { setTimeout as wait } from "node:timers/promises";

const [url = "", rate = "1", seconds = "1"] = process.argv.slice(2);

async function ask(): Promise<{ status: number; ms: number }> {
  const began = performance.now();
  const answer = await fetch(`${url}/api/v1/preview`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ text: "has orders" }),
  });
  await answer.arrayBuffer();
  return { status: answer.status, ms: performance.now() - began };
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
process.stdout.write(JSON.stringify({ answers, seconds: (performance.now() - began) / 1000 }));
