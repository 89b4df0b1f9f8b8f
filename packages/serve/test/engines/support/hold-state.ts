// Holds the state of a project until its input ends: node hold-state.ts FOLDER
import { openFolder } from "@satsuma/standard";

const project = await openFolder(process.argv[2] ?? "", "2026-07-01T12:00:00Z");
await project.list();
process.stdout.write("held\n");
process.stdin.resume();
process.stdin.on("end", () => {
  void project.close();
});
