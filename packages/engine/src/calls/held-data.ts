import type { DataState } from "../data/data-state.ts";
import type { Work } from "../project-options.ts";
import type { Sessions } from "../sessions.ts";

/** The data that a run stands on: as it was taken in last, whatever its files are now. */
export const heldData = async (sessions: Sessions, work: Work): Promise<DataState> =>
  (await sessions.heldData()) ?? sessions.data(work);
