import { useEffect, useMemo } from "react";
import type { ListedSegment, RulesDiff } from "@satsuma/engine";
import { useAsk } from "../../asks/use-ask.ts";
import { useShell } from "../../shell/shell.ts";
import { useKept } from "../../shell/use-kept.ts";
import { hasCourse } from "./segment-columns.ts";

/** Sizes of segments over twelve weeks, as far as they are known. */
interface Courses {
  readonly sizes: ReadonlyMap<string, readonly (number | null)[]>;
  /** True when there are no more to come. */
  readonly areIn: boolean;
}

/** So many segments are asked about at once: the first lines are there soon, and other questions come in between. */
const BATCH = 8;

interface Told {
  /** Of which run and which rule. */
  readonly of: string;
  readonly sizes: readonly (number | null)[];
}

interface CoursesNeeds {
  /** What edits change: those are asked about again, the others only after another run. */
  readonly diff: RulesDiff | undefined;
  /** Whether what comes first is there. */
  readonly isReady: boolean;
}

/**
 * Sizes over twelve weeks of segments in the order they are listed, a few at a time and only once there is nothing more urgent. Those
 * that stand on models are left out: each week would fit them anew.
 */
export function useCourses(
  segments: readonly ListedSegment[],
  { diff, isReady }: CoursesNeeds,
): Courses {
  const { client } = useShell();
  const [told, tell] = useKept<ReadonlyMap<string, Told>>("courses", new Map());
  const wanted = segments
    .filter(hasCourse)
    .map((segment) => ({ name: segment.name, of: stateOf(segment, diff) }))
    .filter(({ name, of }) => told.get(name)?.of !== of);
  const batch = isReady ? wanted.slice(0, BATCH) : [];
  const names = batch.map(({ name }) => name);
  const asked = useAsk(
    batch.length === 0 ? null : `courses of ${names.join(" ")}`,
    async (signal) => {
      const { series } = await client.history(names, { every: "week", for: "12w", signal });
      return batch.map(({ name, of }) => {
        const sizes = series.find((each) => each.name === name)?.sizes ?? [];
        return [name, { of, sizes }] as const;
      });
    },
  );
  const answer = asked.state === "answered" ? asked.answer : undefined;
  useEffect(() => {
    if (answer !== undefined) tell((before) => new Map([...before, ...answer]));
  }, [answer, tell]);
  const sizes = useMemo(
    () => new Map([...told].map(([name, course]) => [name, course.sizes])),
    [told],
  );
  return { sizes, areIn: isReady && (wanted.length === 0 || isOver(asked.state)) };
}

/** What a course is true of. */
function stateOf({ name, asOf, size }: ListedSegment, diff: RulesDiff | undefined): string {
  const edit = diff?.segments.find((each) => each.name === name);
  return `${asOf} ${size} ${edit === undefined ? "" : `${edit.entered} ${edit.left}`}`;
}

/** Failed or stopped by the user: what else there is to ask does not wait for it. */
const isOver = (state: string): boolean => state === "failed" || state === "stopped";
