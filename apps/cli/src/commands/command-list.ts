import type { Command } from "./command.ts";
import { analysisCommands } from "./descriptions/analysis-commands.ts";
import { init, projectCommands } from "./descriptions/project-commands.ts";
import { ruleCommands } from "./descriptions/rule-commands.ts";
import { segmentCommands } from "./descriptions/segment-commands.ts";

/** Every command, in the order of help: a project, its segments, what statistics find, the rules, and what else there is. */
export const commands: readonly Command[] = [
  init,
  ...segmentCommands,
  ...analysisCommands,
  ...ruleCommands,
  ...projectCommands,
];
