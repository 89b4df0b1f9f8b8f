import type { Progress } from "@satsuma/engine";
import type { Terminal } from "./terminal.ts";

/** A terminal that remembers what it was last told is going on: why a command that is stopped took so long. */
export function withLastStage(
  terminal: Terminal,
  pluginWorks: (isAtWork: boolean) => void,
): {
  readonly terminal: Terminal;
  /** `fitting rfm.score (plugin @satsuma/plugin-rfm)`; undefined before anything was told. */
  readonly lastStage: () => string | undefined;
} {
  let last: Progress | undefined;
  const progress: Terminal["progress"] = (told) => {
    const isAtWork = told.plugin !== undefined;
    if (isAtWork !== (last?.plugin !== undefined)) pluginWorks(isAtWork);
    last = told;
    terminal.progress(told);
  };
  return { terminal: { ...terminal, progress }, lastStage: () => last && stageText(last) };
}

const stageText = ({ stage, plugin }: Progress): string =>
  plugin === undefined ? stage : `${stage} (plugin ${plugin})`;
