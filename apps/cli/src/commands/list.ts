import type { ListedSegment } from "@satsuma/engine";
import { SatsumaError } from "@satsuma/model";
import type { Style } from "../terminal/style.ts";
import { asOfText, count, share } from "../terminal/figures.ts";
import { table } from "../terminal/table.ts";
import type { TableRow } from "../terminal/table.ts";
import { healthText } from "../health/health-text.ts";
import { asOfOption } from "./as-of-option.ts";
import type { Run } from "./command.ts";
import { familyHeading, shownName, shownTitle } from "../terminal/families.ts";

/** Lists the segments with their sizes at the last run, or what could be mended in them. */
export const list: Run = async (session) =>
  session.options.health === true ? listHealth(session) : listSegments(session);

const listSegments: Run = async (session) => {
  if (session.options.asOf !== undefined) throw needsHealth();
  const { segments, timezone } = await session.withProject(async (project, work) => ({
    segments: await project.list(work),
    timezone: project.config.timezone,
  }));
  const isRun = segments.some(({ size }) => size !== undefined);
  return {
    json: { segments },
    text: (style) => listText(segments, timezone, style),
    ...(isRun || segments.length === 0
      ? {}
      : { next: [[`satsuma run${session.again}`, "count them"]] }),
  };
};

const listHealth: Run = async (session) =>
  session.withProject(async (project, work) => {
    const health = await project.health({ ...work, ...asOfOption(session) });
    const { timezone } = project.config;
    return { json: { health }, text: (style) => healthText(health, timezone, style) };
  });

/** The sizes are those of the last run, whatever instant that was about. */
const needsHealth = (): SatsumaError =>
  new SatsumaError(
    "USAGE_AS_OF",
    "--as-of needs --health: the list has the sizes of the last run",
    {
      help: "type `satsuma list --health --as-of …`, or `satsuma history SEGMENT` for sizes of the past",
    },
  );

/** Why a segment has no size. */
const stateOf = ({ status, isExpired }: ListedSegment): string =>
  status === "archived" ? "archived" : isExpired ? "expired" : "–";

function listText(segments: readonly ListedSegment[], timezone: string, style: Style): string {
  if (segments.length === 0) return "no segments yet: write one into segments/first.seg";
  // Tags would leave the titles no room on a narrow terminal.
  const hasTags = style.width >= 100;
  const rows = segments.flatMap((segment, i): readonly TableRow[] => {
    const { tags, size, share: part } = segment;
    const row = [
      shownName(segment),
      shownTitle(segment),
      ...(hasTags ? [tags.join(", ")] : []),
      size === undefined ? stateOf(segment) : count(size),
      part === undefined ? "–" : share(part),
    ];
    return [...familyHeading(segment, segments[i - 1], style), row];
  });
  const ran = segments.filter((segment) => segment.asOf !== undefined);
  // Those with an `as of` of their own describe another instant than the run.
  const { asOf } = ran.find(({ policy }) => policy === "start of day") ?? ran[0] ?? {};
  const head =
    asOf === undefined ? "not run yet" : `as of ${asOfText(asOf, timezone)}, the last run`;
  const columns = [
    { head: "segment" },
    { head: "title", gives: true },
    ...(hasTags ? [{ head: "tags" }] : []),
    { head: "customers", align: "right" as const },
    { head: "share", align: "right" as const },
  ];
  return `${style.color.dim(head)}\n\n${table(columns, rows, style)}`;
}
