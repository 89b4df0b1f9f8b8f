// Runs the project in a folder as of a date, in a process of its own that a test may kill: node run-in-child.ts FOLDER AS_OF
import { join } from "node:path";
import { openProject } from "@satsuma/engine";
import { openDuckDb } from "@satsuma/warehouse-duckdb";
import { manyOrdersConfig } from "./many-orders.ts";

const [folder = "", asOf = ""] = process.argv.slice(2);
const project = await openProject(folder, {
  warehouses: { duckdb: (state) => openDuckDb({ file: join(state, "satsuma.duckdb") }) },
  importConfig: () => Promise.resolve(manyOrdersConfig),
  now: "2026-03-01T00:00:00Z",
});
process.stdout.write("open\n");
try {
  await project.run({ asOf });
  process.stdout.write("done\n");
} catch (cause) {
  process.stdout.write(
    `${cause instanceof Error && "code" in cause ? String(cause.code) : String(cause)}\n`,
  );
} finally {
  await project.close();
}
