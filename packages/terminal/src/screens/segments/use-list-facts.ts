import { useMemo } from "react";
import type { ListedSegment } from "@satsuma/engine";
import { latest } from "../../asks/asked-rows.ts";
import { useAsk } from "../../asks/use-ask.ts";
import { useDesk } from "../../shell/use-desk.ts";
import { useShell } from "../../shell/shell.ts";
import type { ListFacts } from "./list-entry.ts";
import { useCourses } from "./use-courses.ts";

/**
 * What is known beside the segments themselves, asked one after the other, the cheap first: what the last run changed, what edits change
 * (once something was edited while the program is open), the courses, and what could be mended.
 */
export function useListFacts(segments: readonly ListedSegment[]): Omit<ListFacts, "marked"> {
  const { client } = useShell();
  const hasRun = segments.some(({ asOf }) => asOf !== undefined);
  const revision = useDesk((state) => state.revision);
  const changes = useAsk(hasRun ? "changes of the last run" : null, (signal) =>
    client.changes({ limit: 0, signal }),
  );
  const areChangesIn = !hasRun || changes.state !== "waiting";
  const isAskedAgain = hasRun && revision > 0 && areChangesIn;
  const diff = useAsk(isAskedAgain ? "what edits change" : null, (signal) =>
    client.diff({ base: "last run", signal }),
  );
  const isDiffIn = !isAskedAgain || diff.state !== "waiting";
  const edits = isAskedAgain ? latest(diff) : undefined;
  const courses = useCourses(segments, { diff: edits, isReady: areChangesIn && isDiffIn });
  const health = useAsk(hasRun && courses.areIn ? "health" : null, (signal) =>
    client.health({ signal }),
  );
  const findings = latest(health)?.findings;
  return useMemo(
    () => ({
      changes: latest(changes),
      courses: courses.sizes,
      findings: findings ?? [],
      diff: edits,
    }),
    [changes, courses.sizes, findings, edits],
  );
}
