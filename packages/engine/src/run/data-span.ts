import type { Catalogue } from "@satsuma/model";
import { isBefore, latest } from "./segment-as-of.ts";

/** From the first event to the last. */
export interface DataSpan {
  readonly first: string;
  readonly last: string;
}

/** The span of all event tables, as ISO instants; undefined where there are no events. */
export function dataSpan({ events }: Catalogue): DataSpan | undefined {
  const spans = Object.values(events).flatMap(({ span }) => span ?? []);
  if (spans.length === 0) return undefined;
  return {
    first: spans
      .map(({ first }) => first)
      .reduce((one, other) => (isBefore(other, one) ? other : one)),
    last: latest(spans.map(({ last }) => last)),
  };
}
