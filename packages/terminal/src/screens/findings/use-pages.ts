import type { Handlers } from "../../shell/handlers.ts";
import type { Pane } from "../../shell/pane.ts";
import { useKept } from "../../shell/use-kept.ts";
import { useScroll } from "../../table/use-scroll.ts";
import { inside } from "../../view/rect.ts";
import type { Rect } from "../../view/rect.ts";
import type { Page } from "./page.ts";
import { pageRows } from "./page-rows.ts";

/** Pages of which one is shown. */
interface Pages {
  readonly pane: Pane;
  /** For the group `pictures`, in other panes too. */
  readonly turns: Handlers;
}

/** A pane that shows one of some pages and, where there is room for more, those that follow. */
export function usePages(pages: readonly Page[], area: Rect): Pages {
  const [index, setIndex] = useKept("page", 0);
  const count = Math.max(1, pages.length);
  const turn = (by: number) => (): void => setIndex((now) => (now + by + count) % count);
  const turns: Handlers = { "next-picture": turn(1), "previous-picture": turn(-1) };
  const at = index % count;
  const [page = noPage, ...others] = [...pages.slice(at), ...pages.slice(0, at)];
  const space = inside(area);
  const scroll = useScroll(`page ${page.title}`, pageRows(page, others, space), space);
  const place = pages.length < 2 ? "" : `${at + 1} of ${pages.length}: ] next`;
  return {
    turns,
    pane: {
      kind: "pictures",
      title: page.title,
      note: [place, scroll.note].filter((each) => each !== "").join(", "),
      area,
      rows: scroll.rows,
      does: { ...scroll.does, ...turns },
    },
  };
}

const noPage: Page = {
  title: "Pictures",
  rows: () => [[{ text: "There are no pictures of this.", role: "dim" }]],
};
