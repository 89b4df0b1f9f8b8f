import type { ListedSegment } from "../api/answers.ts";
import { matches } from "../palette/matches.ts";
import { titleOf } from "../words/names.ts";

/** Which segments of a list are shown. Empty text stands for all. */
export interface Choice {
  readonly typed: string;
  readonly tag: string;
  readonly owner: string;
  readonly status: string;
}

export const everything: Choice = { typed: "", tag: "", owner: "", status: "" };

/** Those that fit all parts of a choice, in the order of the list. */
export function chosen(all: readonly ListedSegment[], choice: Choice): readonly ListedSegment[] {
  const fitting = all.filter(
    (segment) =>
      (choice.tag === "" || segment.tags.includes(choice.tag)) &&
      (choice.owner === "" || segment.owner === choice.owner) &&
      (choice.status === "" || statusOf(segment) === choice.status),
  );
  if (choice.typed.trim() === "") return fitting;
  return matches(fitting.map(findable), choice.typed).map(({ segment }) => segment);
}

/** `active`, `draft`, `archived` as it is written, or `expired` once its last day is over. */
export const statusOf = ({ status, isExpired }: ListedSegment): string =>
  isExpired ? "expired" : status;

const findable = (segment: ListedSegment) => ({
  segment,
  label: titleOf(segment),
  words: [segment.name, segment.description, segment.owner, ...segment.tags, segment.file].join(
    " ",
  ),
});
