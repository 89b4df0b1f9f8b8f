// Asks a project every question in this process, and says the answers in Node's own coding: node ask-directly.ts FOLDER NOW
import { serialize } from "node:v8";
import { reads } from "@satsuma/http";
import { openFolder } from "@satsuma/standard";
import { questions } from "./questions.ts";

const [folder = "", now = ""] = process.argv.slice(2);
const project = await openFolder(folder, now);
const asked = questions(folder);
const answers = new Map<string, unknown>();
try {
  for (const name of reads) answers.set(name, await asked[name](project));
  process.stdout.write(serialize(answers).toString("base64"));
} finally {
  await project.close();
}
