import type { Column } from "../../../table/column.ts";
import type { Role } from "../../../view/role.ts";
import { barText } from "../bar-text.ts";
import type { ProfileItem } from "./profile-item.ts";
import { typicalText } from "./typical-text.ts";

/** Cells of the bar. */
const BAR = 8;

/** A strength that fills the bar: 0.8 is a large difference, most are below twice that. */
const FULL = 1.6;

/** The columns of a profile. @param others how those are called whom members are held against */
export const profileColumns = (others: string): readonly Column<ProfileItem>[] => [
  {
    id: "variable",
    title: "what",
    width: 20,
    grows: 3,
    text: (item) =>
      item.kind === "summary" ? "In a few sentences" : item.variable.name.replaceAll("_", " "),
    role: (item): Role | undefined => {
      if (item.kind === "summary") return "heading";
      return item.is === "beyond chance" ? undefined : "dim";
    },
  },
  {
    id: "members",
    title: "members",
    width: 13,
    grows: 1,
    align: "right",
    text: (item) => (item.kind === "summary" ? "" : typicalText(item.variable, "segment")),
  },
  {
    id: "others",
    title: others,
    width: 12,
    grows: 1,
    align: "right",
    text: (item) => (item.kind === "summary" ? "" : typicalText(item.variable, "base")),
    role: () => "dim",
  },
  {
    id: "strength",
    title: "differs",
    width: BAR,
    text: (item) => barText((strengthOf(item) ?? 0) / FULL, BAR),
    role: (): Role => ({ chart: { kind: "bar" } }),
    value: strengthOf,
  },
  {
    id: "size",
    title: "d",
    width: 4,
    align: "right",
    text: (item) => strengthOf(item)?.toFixed(2) ?? "",
    value: strengthOf,
  },
  { id: "is", title: "how", width: 11, text: wordsOf, role: () => "dim" },
];

const strengthOf = (item: ProfileItem): number | null =>
  item.kind === "summary" ? null : (item.variable.comparison?.strength ?? null);

/** How much, in words that need no statistics. */
function wordsOf(item: ProfileItem): string {
  if (item.kind === "summary") return "";
  if (item.is !== "beyond chance") return item.is;
  const { direction = "different" } = item.variable.comparison ?? {};
  return `${sizeWord(strengthOf(item) ?? 0)}${arrows[direction]}`;
}

const arrows = { higher: " ▲", lower: " ▼", different: "", same: "" } as const;

const sizeWord = (strength: number): string =>
  strength >= 0.8 ? "large" : strength >= 0.5 ? "medium" : "small";
