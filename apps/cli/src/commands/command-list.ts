import type { Command } from "./command.ts";
import { analysisCommands } from "./descriptions/analysis-commands.ts";
import { changesCommand } from "./descriptions/changes-command.ts";
import { compareCommand } from "./descriptions/compare-command.ts";
import { diffCommand } from "./descriptions/diff-command.ts";
import { eraseCommand } from "./descriptions/erase-command.ts";
import { historyCommand } from "./descriptions/history-command.ts";
import { movesCommand } from "./descriptions/moves-command.ts";
import { overlapCommand } from "./descriptions/overlap-command.ts";
import { profileCommand } from "./descriptions/profile-command.ts";
import { init, projectCommands } from "./descriptions/project-commands.ts";
import { qualityCommand } from "./descriptions/quality-command.ts";
import { ruleCommands } from "./descriptions/rule-commands.ts";
import { scoreCardCommand } from "./descriptions/score-card-command.ts";
import { serveCommands } from "./descriptions/serve-command.ts";
import { segmentCommands } from "./descriptions/segment-commands.ts";
import { tuiCommand } from "./descriptions/tui-command.ts";

/** Commands that help shows under one heading. */
export interface CommandGroup {
  readonly heading: string;
  readonly commands: readonly Command[];
}

/** Every command, in the order of help. */
export const commandGroups: readonly CommandGroup[] = [
  {
    heading: "The project and its data:",
    commands: [init, qualityCommand, ...projectCommands, eraseCommand],
  },
  { heading: "Segments:", commands: [...segmentCommands, diffCommand] },
  { heading: "All of it, by keys:", commands: [tuiCommand] },
  {
    heading: "What they are like, and how they change:",
    commands: [
      profileCommand,
      overlapCommand,
      compareCommand,
      scoreCardCommand,
      historyCommand,
      movesCommand,
      changesCommand,
    ],
  },
  { heading: "What statistics find:", commands: analysisCommands },
  { heading: "Rule files:", commands: ruleCommands },
  { heading: "The server:", commands: serveCommands },
];
