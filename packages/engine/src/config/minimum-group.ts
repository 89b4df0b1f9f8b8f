import type { ProjectConfig } from "./project-config.ts";

/** Figures about fewer customers may tell of single ones. */
const USUAL = 10;

/** How many customers a figure must be about to be told: what the config says (`privacy.minimumGroup`), or 10. */
export const minimumGroupOf = ({ privacy }: Pick<ProjectConfig, "privacy">): number =>
  privacy?.minimumGroup ?? USUAL;
