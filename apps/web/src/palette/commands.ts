import type { ListedSegment } from "../api/answers.ts";
import { places } from "../app/places.ts";
import type { IconName } from "../parts/icon.tsx";
import { count } from "../words/figures.ts";
import { segmentPath, titleOf } from "../words/names.ts";
import type { Findable } from "./matches.ts";

/** Something the palette offers: a place to go to. */
export interface PaletteCommand extends Findable {
  readonly href: string;
  readonly icon: IconName;
  /** Shown at the end of the line: a size, keys. */
  readonly detail: string;
}

/** All that can be gone to: views first, then every segment and its editor. */
export function commands(segments: readonly ListedSegment[]): readonly PaletteCommand[] {
  const views = places.map(({ label, href, icon, key, words }) => ({
    label,
    href,
    icon,
    words,
    detail: `g ${key}`,
  }));
  const begin: PaletteCommand = {
    label: "New segment",
    href: "/new",
    icon: "plus",
    words: "create add rule",
    detail: "n",
  };
  return [begin, ...views, ...segments.map(pageOf), ...segments.map(editorOf)];
}

const pageOf = (segment: ListedSegment): PaletteCommand => ({
  label: titleOf(segment),
  href: segmentPath(segment.name),
  icon: "segments",
  words: [segment.name, segment.description, segment.owner, ...segment.tags].join(" "),
  detail: segment.size === undefined ? "not run yet" : `${count(segment.size)} customers`,
});

const editorOf = (segment: ListedSegment): PaletteCommand => ({
  label: `Edit ${titleOf(segment)}`,
  href: segmentPath(segment.name, "edit"),
  icon: "edit",
  words: `${segment.name} rule change`,
  detail: segment.file,
});
