import { segmentationsText } from "../compare/segmentations-text.ts";
import { sideBySideText } from "../compare/side-by-side-text.ts";
import { asOfOption } from "./as-of-option.ts";
import type { Run } from "./command.ts";

/** Segments side by side, or two segmentations. */
export const compare: Run = async (session) =>
  session.withProject(async (project, work) => {
    const found = await project.compare(session.args, { ...work, ...asOfOption(session) });
    const { timezone } = project.config;
    return {
      json: found,
      text: (style) =>
        found.kind === "segments"
          ? sideBySideText(found, timezone, style)
          : segmentationsText(found, timezone, style),
    };
  });
