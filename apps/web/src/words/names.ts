import type { ListedSegment } from "../api/answers.ts";

/** How a segment is called: its title, or its name in words. */
export const titleOf = ({ name, title }: Pick<ListedSegment, "name" | "title">): string =>
  title ?? name.replaceAll("_", " ");

/** Where a segment's page is. */
export const segmentPath = (name: string, view = ""): string =>
  `/segments/${encodeURIComponent(name)}${view === "" ? "" : `/${view}`}`;
