import { overlapText } from "../overlap/overlap-text.ts";
import { asOfOption } from "./as-of-option.ts";
import type { Run } from "./command.ts";

/** Pairs and combinations that are shown unless more are asked for. */
const SHOWN = 10;

/** How segments overlap. */
export const overlap: Run = async (session) =>
  session.withProject(async (project, work) => {
    const { args: segments, options } = session;
    const found = await project.overlap({ ...work, ...asOfOption(session), segments });
    const { timezone } = project.config;
    return {
      json: found,
      text: (style) => overlapText(found, { timezone, most: options.limit ?? SHOWN }, style),
    };
  });
