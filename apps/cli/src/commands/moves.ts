import { movesText } from "../moves/moves-text.ts";
import type { Session } from "../session.ts";
import { asOfOption } from "./as-of-option.ts";
import type { Run } from "./command.ts";

/** Shows who moved from where to where. */
export const moves: Run = async (session) =>
  session.withProject(async (project, work) => {
    const { what, from, to } = asked(session);
    const found = await project.moves(what, {
      ...work,
      ...asOfOption(session),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
    });
    return { json: found, text: (style) => movesText(found, style) };
  });

interface Asked {
  readonly what: readonly string[];
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** Dates may stand after the names: the first is where the moves begin, the second where they end. */
function asked({ args, options: { since, to } }: Session): Asked {
  const dates = args.filter((text) => /^\d{4}-\d{2}-\d{2}/u.test(text));
  const [first, second] = dates;
  return {
    what: args.filter((text) => !dates.includes(text)),
    from: since ?? first,
    to: to ?? second,
  };
}
