import type { RuleFile } from "@satsuma/language";
import type { Catalogue } from "@satsuma/model";

/** Whoever starts the server: it knows where projects are and what their rules may name. */
export interface ServerHost {
  /**
   * Opens the project that a folder is in: the folder itself, or the nearest above it. Called again when the project's config
   * or the list of its files may have changed. Rejects where there is no project or its config is wrong; the message of the
   * error is shown.
   */
  openProject(folder: string): Promise<OpenedProject>;
  /**
   * Carries out what a lens offers; what it returns is shown. Where it is missing, no lenses are shown. Rejects with what is
   * to be shown as an error.
   */
  execute?(command: LensCommand): Promise<string>;
}

/** A project as it is on disk. */
export interface OpenedProject {
  /** Absolute path of its folder. */
  readonly folder: string;
  readonly catalogue: Catalogue;
  /** The instant that periods are shown for, ISO in UTC. */
  readonly asOf?: string;
  /** Its rule files; paths relative to the folder, with `/`. */
  readonly files: readonly RuleFile[];
}

/** `satsuma.run` of a segment, or `satsuma.test` of what is expected of one. */
export interface LensCommand {
  readonly command: "run" | "test";
  /** Absolute path of the project's folder. */
  readonly folder: string;
  readonly name: string;
}
