import { expiryOf, withExpiry } from "../history/expiry.ts";
import { historyOf } from "../history/history.ts";
import { spanBefore } from "../history/local-days.ts";
import { movesOf } from "../moves/moves.ts";
import type { AsOf, ExpiryOptions } from "../project-options.ts";
import type { Project } from "../project.ts";
import { cancel } from "../queries/session.ts";
import type { Sessions } from "../sessions.ts";
import type { Opened } from "./opened.ts";

type TimeCalls = Pick<Project, "history" | "expiry" | "exportExpiring" | "moves">;

/** What was, what will be, and who moved between. */
export const timeCalls = ({ sessions }: Opened): TimeCalls => ({
  history: async (what, options = {}) =>
    sessions.take({ ...options, ...endOf(options) }, async (session) =>
      historyOf(session, [what].flat(), { ...options, ...fromOf(options, sessions) }),
    ),

  expiry: async (segment, options = {}) =>
    sessions.take(options, async (session) => expiryOf(session, expiring(segment, options))),

  exportExpiring: async (segment, file, format, options = {}) =>
    sessions.take(options, async (session) =>
      withExpiry(session, expiring(segment, options), ({ leaving }) =>
        session.warehouse.exportQuery(leaving, file, format, cancel(options)),
      ),
    ),

  moves: async (what, options = {}) =>
    sessions.take({ ...options, ...endOf(options) }, async (session) => {
      const { asOf: to, timezone } = session.clock;
      const { from = spanBefore(to, "1m", timezone) } = fromOf(options, sessions);
      return movesOf(session, [what].flat(), { from, to });
    }),
});

/** Where a stretch of time ends is what the result is as of. */
const endOf = ({ to }: { readonly to?: string }): AsOf => (to === undefined ? {} : { asOf: to });

/** Where a stretch of time begins, as an instant. @throws SatsumaError `RUN_AS_OF` when it is none */
const fromOf = (
  { from }: { readonly from?: string },
  sessions: Sessions,
): { readonly from?: string } =>
  from === undefined ? {} : { from: sessions.moment({ asOf: from }).clock.asOf };

const expiring = (segment: string, { within = "30d" }: ExpiryOptions) => ({ segment, within });
