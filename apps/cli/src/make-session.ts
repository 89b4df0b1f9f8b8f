import { relative } from "node:path";
import type { Call } from "./program.ts";
import type { Session } from "./session.ts";
import type { Terminal } from "./terminal/terminal.ts";

/** What a command is given to work with. */
export function makeSession(
  { args, options }: Call,
  terminal: Terminal,
  surroundings: Pick<Session, "folder" | "now" | "signal" | "version">,
): Session {
  return {
    args,
    options,
    terminal,
    ...surroundings,
    again: options.project === undefined ? "" : projectFlag(surroundings.folder, options.project),
    async withProject(work) {
      const { findFolder } = await import("@satsuma/standard/find-folder");
      const folder = findFolder(options.project, surroundings.folder);
      const { openFolder } = await import("@satsuma/standard");
      const project = await openFolder(folder, surroundings.now);
      try {
        return await work(project, { signal: surroundings.signal, progress: terminal.progress });
      } finally {
        await project.close();
      }
    },
  };
}

/** ` --project shop`, quoted where a shell would split it; nothing where it is the current folder. */
export function projectFlag(folder: string, project: string): string {
  if (relative(folder, project) === "") return "";
  return ` --project ${/^[\w./-]+$/u.test(project) ? project : JSON.stringify(project)}`;
}
