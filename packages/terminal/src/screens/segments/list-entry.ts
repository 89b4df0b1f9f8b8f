import type { Changes, HealthFinding, ListedSegment, RulesDiff } from "@satsuma/engine";

/** A segment as the list shows it: parts that are asked for later are undefined until they are known. */
export interface ListEntry {
  readonly segment: ListedSegment;
  /** What the last run changed. */
  readonly change: RunChange | undefined;
  /** Sizes over the last weeks, oldest first. */
  readonly sizes: readonly (number | null)[] | undefined;
  /** What could be mended about it. */
  readonly findings: readonly HealthFinding[];
  /** What the rules as they are now change against those of the last run. */
  readonly edit: RuleEdit | undefined;
  readonly isMarked: boolean;
}

/** Customers who came and went with a run; null where it was the first, when everybody came. */
type RunChange = { readonly entered: number; readonly left: number } | null;

/** Sizes by the rules of the last run and by those of now, on the same data. */
interface RuleEdit {
  readonly before: number;
  readonly after: number;
}

/** What is known beside the segments themselves. */
export interface ListFacts {
  readonly changes: Changes | undefined;
  readonly courses: ReadonlyMap<string, readonly (number | null)[]>;
  readonly findings: readonly HealthFinding[];
  readonly diff: RulesDiff | undefined;
  readonly marked: readonly string[];
}

/** The segments with all that is known of each. */
export function listEntries(
  segments: readonly ListedSegment[],
  { changes, courses, findings, diff, marked }: ListFacts,
): readonly ListEntry[] {
  return segments.map((segment) => ({
    segment,
    change:
      changes === undefined || segment.size === undefined
        ? undefined
        : changeOf(segment.name, changes),
    sizes: courses.get(segment.name),
    findings: findings.filter((finding) => isAbout(finding, segment)),
    edit: diff?.segments.find(({ name }) => name === segment.name),
    isMarked: marked.includes(segment.name),
  }));
}

function changeOf(name: string, { counts }: Changes): RunChange {
  const own = counts.filter(({ segment }) => segment === name);
  if (own.length > 0 && own.every(({ cause }) => cause === "first run")) return null;
  const sum = (change: "entered" | "left"): number =>
    own.reduce((total, one) => total + (one.change === change ? one.count : 0), 0);
  return { entered: sum("entered"), left: sum("left") };
}

/** That a segment is used by nothing is no fault: it is told of the project, not of each. */
const isAbout = (
  { kind, segments }: HealthFinding,
  { name, tier, group }: ListedSegment,
): boolean =>
  kind !== "unused" &&
  [name, tier?.of, group?.of].some((each) => each !== undefined && segments.includes(each));
