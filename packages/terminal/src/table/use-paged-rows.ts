import { useEffect, useState, useSyncExternalStore } from "react";
import type { Asked } from "../asks/asked.ts";
import { useInner } from "../shell/inner.ts";
import { useDesk } from "../shell/use-desk.ts";
import { useKept } from "../shell/use-kept.ts";
import { PagedRows } from "./paged-rows.ts";
import type { RowPages } from "./row-page.ts";
import type { RowSource } from "./row-source.ts";

/** A long list for a table, and how far it is before its first rows are there. */
interface PagedSource<Item> {
  readonly source: RowSource<Item>;
  /** Answered with how many there are. */
  readonly asked: Asked<number>;
}

/**
 * Rows that are fetched as they are needed, kept for when the user comes back, and asked for again when everything is.
 *
 * @param name unique on the screen
 * @param what is asked, whole, in words that the user may read; null asks nothing yet
 */
export function usePagedRows<Item>(
  name: string,
  what: string | null,
  pages: RowPages<Item>,
): PagedSource<Item> {
  const { asking } = useInner();
  const revision = useDesk((state) => state.revision);
  const [held, hold] = useKept<PagedRows<Item> | undefined>(`${name}: rows`, undefined);
  const [rows] = useState(() => held ?? new PagedRows<Item>(asking));
  useEffect(() => hold(() => rows), [hold, rows]);
  useSyncExternalStore(rows.subscribe, rows.changes);
  useEffect(() => {
    if (what !== null) rows.ask(what, revision, pages);
  });
  useEffect(() => () => rows.leave(), [rows]);
  return { source: rows.source(), asked: rows.asked() };
}
