import { openFolder } from "@satsuma/standard";

/**
 * Runs a project, holds what `why` comes to for every customer and segment against the membership that was published, and prints it
 * as JSON, with the sizes that the run found.
 */
const [folder = "", now = "2026-07-01T06:00:00Z"] = process.argv.slice(2);
const project = await openFolder(folder, now);
try {
  const { asOf, segments } = await project.run();
  const sizes = segments.map(({ name, size }) => [name, size]);
  console.log(JSON.stringify({ sizes, audit: await project.audit({ asOf }) }));
} finally {
  await project.close();
}
