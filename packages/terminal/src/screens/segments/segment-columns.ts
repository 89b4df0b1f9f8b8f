import type { ListedSegment } from "@satsuma/engine";
import { percent } from "@satsuma/model";
import { sparkline } from "../../charts/sparkline.ts";
import type { Column } from "../../table/column.ts";
import { countText } from "../../text/number-text.ts";
import type { Role } from "../../view/role.ts";
import { movedRole, movedText } from "../movement.ts";
import type { ListEntry } from "./list-entry.ts";

/** The columns of the list; what the rules as they are now would change has one while there is any. */
export const segmentColumns = (isEdited: boolean): readonly Column<ListEntry>[] => [
  {
    id: "segment",
    title: "segment",
    width: 21,
    grows: 1,
    text: ({ segment }) => segment.name,
    role: ({ isMarked }) => (isMarked ? "key" : undefined),
  },
  { id: "mark", title: "", width: 1, text: markText, role: () => "key" },
  {
    id: "size",
    title: "size",
    width: 7,
    align: "right",
    text: ({ segment: { size } }) => (size === undefined ? "not run" : countText(size)),
    role: ({ segment: { size } }) => (size === undefined ? "dim" : undefined),
    value: ({ segment }) => segment.size ?? null,
  },
  ...(isEdited ? [editColumn] : []),
  {
    id: "share",
    title: "share",
    width: 5,
    align: "right",
    text: ({ segment: { share } }) => (share === undefined ? "" : percent(share)),
    role: () => "dim",
    value: ({ segment }) => segment.share ?? null,
  },
  {
    id: "change",
    title: "last run",
    width: 8,
    align: "right",
    text: changeText,
    role: ({ change }) => movedRole(netOf(change)),
    value: ({ change }) => netOf(change) ?? null,
  },
  {
    id: "course",
    title: "12 weeks",
    width: COURSE,
    text: courseText,
    role: ({ sizes }): Role => (sizes === undefined ? "dim" : { chart: { kind: "bar" } }),
    value: ({ sizes }) => growthOf(sizes),
  },
  {
    id: "kind",
    title: "kind",
    width: 5,
    text: ({ segment }) => kindOf(segment),
    role: () => "dim",
  },
  {
    id: "health",
    title: "notes",
    width: 5,
    text: ({ findings }) => (findings.length === 0 ? "" : `! ${findings.length}`),
    role: () => "warning",
    value: ({ findings }) => findings.length,
  },
  { id: "title", title: "title", width: 24, grows: 3, text: ({ segment }) => segment.title ?? "" },
  {
    id: "owner",
    title: "owner",
    width: 16,
    isHidden: true,
    text: ({ segment }) => segment.owner ?? "",
  },
  {
    id: "tags",
    title: "tags",
    width: 18,
    isHidden: true,
    text: ({ segment }) => segment.tags.join(", "),
  },
  {
    id: "status",
    title: "status",
    width: 8,
    isHidden: true,
    text: ({ segment }) => segment.status,
  },
  { id: "file", title: "file", width: 24, isHidden: true, text: ({ segment }) => segment.file },
];

const markText = ({ isMarked }: ListEntry): string => (isMarked ? "●" : "");

/** Cells of a course. */
const COURSE = 12;

const editColumn: Column<ListEntry> = {
  id: "edit",
  title: "edited",
  width: 8,
  align: "right",
  text: ({ edit }) => (edit === undefined ? "" : movedText(edit.after - edit.before)),
  role: ({ edit }) => (edit === undefined ? undefined : movedRole(edit.after - edit.before)),
  value: ({ edit }) => (edit === undefined ? null : edit.after - edit.before),
};

/** What makes it: a rule of its own, a tier of several, a group of a split, or a rule over what a method found. */
export function kindOf({
  tier,
  group,
  traits,
}: ListedSegment): "tier" | "split" | "model" | "rule" {
  if (tier !== undefined) return "tier";
  if (group !== undefined) return "split";
  return traits.length > 0 ? "model" : "rule";
}

/** Whether its past can be told without fitting a model anew for every week. */
export const hasCourse = ({ size, traits }: ListedSegment): boolean =>
  size !== undefined && traits.length === 0;

function changeText({ change }: ListEntry): string {
  const net = netOf(change);
  if (net === undefined) return "";
  return net === null ? "first" : movedText(net);
}

const netOf = (change: ListEntry["change"]): number | null | undefined =>
  change === undefined || change === null ? change : change.entered - change.left;

function courseText({ segment, sizes }: ListEntry): string {
  if (sizes !== undefined) return sparkline(sizes, COURSE);
  if (segment.size === undefined) return "";
  return hasCourse(segment) ? "…" : "by a model";
}

function growthOf(sizes: ListEntry["sizes"]): number | null {
  const known = (sizes ?? []).filter((size) => size !== null);
  const [first] = known;
  return first === undefined ? null : (known.at(-1) ?? first) - first;
}
