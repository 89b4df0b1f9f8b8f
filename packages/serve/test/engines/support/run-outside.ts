// Runs a project as of a date, as a command beside the server would: node run-outside.ts FOLDER AS_OF
import { openFolder } from "@satsuma/standard";

const [folder = "", asOf = ""] = process.argv.slice(2);
const project = await openFolder(folder, `${asOf}T12:00:00Z`);
try {
  await project.run({ asOf });
} finally {
  await project.close();
}
