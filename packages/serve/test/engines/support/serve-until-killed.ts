// Starts engines, has one of them loop for ever, says the pids of all of them and waits to be killed: node serve-until-killed.ts FOLDER
import { failureOf, serving, until } from "./serving.ts";

const engines = await serving(process.argv[2] ?? "");
void failureOf(engines.project.discover("trap.field", { parameters: { does: "loop" } }));
await until(() => {
  const { processes } = engines.state();
  return processes.length === 2 && processes.some(({ isBusy }) => isBusy);
});
const pids = engines.state().processes.map(({ pid }) => pid);
process.stdout.write(`${JSON.stringify(pids)}\n`);
