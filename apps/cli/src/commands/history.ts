import { historyText } from "../history/history-text.ts";
import { asOfOption } from "./as-of-option.ts";
import type { Run } from "./command.ts";

/** Shows how segments changed over time, or will if nothing new happens. */
export const history: Run = async (session) =>
  session.withProject(async (project, work) => {
    const { every, for: span, since, next, all = false } = session.options;
    const found = await project.history(session.args, {
      ...work,
      ...asOfOption(session),
      ...(isUnit(every) && { every }),
      ...(span !== undefined && { for: span }),
      ...(since !== undefined && { from: since }),
      ...(next !== undefined && { next }),
    });
    return { json: found, text: (style) => historyText(found, { isWhole: all }, style) };
  });

type Unit = "day" | "week" | "month" | "quarter" | "year";

/** The command line takes no other. */
const isUnit = (text: string | undefined): text is Unit =>
  text === "day" || text === "week" || text === "month" || text === "quarter" || text === "year";
