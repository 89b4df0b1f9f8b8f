import { basename } from "node:path";
import { minimumGroupOf } from "@satsuma/engine";
import type { Project } from "@satsuma/engine";
import type { ProjectAbout } from "@satsuma/http";

export const aboutProject = (project: Project): ProjectAbout => ({
  name: basename(project.folder),
  timezone: project.config.timezone,
  currency: project.config.currency ?? null,
  minimumGroup: minimumGroupOf(project.config),
  asOf: project.instant(),
});
