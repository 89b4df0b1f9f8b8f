import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { Asking } from "../../src/asks/asking.ts";
import { PagedRows } from "../../src/table/paged-rows.ts";
import type { PageQuestion, RowPage } from "../../src/table/row-page.ts";

interface Waiting extends PageQuestion {
  readonly answer: (page?: Partial<RowPage<string>>) => Promise<void>;
  readonly fail: (error: Error) => Promise<void>;
}

/** Rows of a list of so many, whose pages come when the test says so. */
function listed(size: number) {
  const questions: Waiting[] = [];
  const asking = new Asking(() => {});
  const rows = new PagedRows<string>(asking);
  const pages = {
    page: (question: PageQuestion) =>
      new Promise<RowPage<string>>((resolve, reject) => {
        question.signal.addEventListener("abort", () => reject(question.signal.reason));
        const { order, offset, limit } = question;
        const count = Math.max(0, Math.min(limit, size - offset));
        const items = Array.from({ length: count }, (_, i) => `${order.column ?? ""}${offset + i}`);
        questions.push({
          ...question,
          async answer(page) {
            resolve({ items, size, total: size, version: "1", ...page });
            await wait(1);
          },
          async fail(error) {
            reject(error);
            await wait(1);
          },
        });
      }),
    isOutdated: (error: unknown) => error instanceof Error && error.message === "outdated",
  };
  rows.ask("rows of a test", 0, pages);
  return {
    asking,
    rows,
    questions,
    again: (revision: number) => rows.ask("rows of a test", revision, pages),
    open: () => questions.filter(({ signal }) => !signal.aborted).map(({ offset }) => offset),
    last: (): Waiting => {
      const question = questions.at(-1);
      if (question === undefined) throw new Error("nothing was asked");
      return question;
    },
  };
}

test("what is on the screen is fetched first, what is near it then, and nothing else", async () => {
  const { rows, questions, last } = listed(10_000);
  rows.source().wants(0, 20);
  expect(questions.map(({ offset }) => offset)).toEqual([0]);
  await last().answer();
  expect(rows.source().at(19)).toBe("19");
  expect(questions).toHaveLength(1);
  rows.source().wants(150, 170);
  expect(questions.map(({ offset }) => offset)).toEqual([0, 200]);
  expect(rows.source().at(170)).toBe("170");
});

test("what was passed by is stopped", async () => {
  const { rows, questions, open, last } = listed(100_000);
  rows.source().wants(0, 20);
  await last().answer();
  rows.source().wants(5000, 5020);
  rows.source().wants(50_000, 50_020);
  expect(questions.map(({ offset }) => offset)).toEqual([0, 5000, 50_000]);
  expect(open()).toEqual([0, 50_000]);
});

test("in another order the rows before stay until the first new ones are there", async () => {
  const { rows, last } = listed(50);
  rows.source().wants(0, 20);
  await last().answer();
  rows.source().setOrder({ column: "b" });
  rows.source().wants(0, 20);
  expect(rows.source()).toMatchObject({ isWaiting: true, order: { column: "b" } });
  expect(rows.source().at(3)).toBe("3");
  await last().answer();
  expect(rows.source().isWaiting).toBe(false);
  expect(rows.source().at(3)).toBe("b3");
});

test("pages of one list are all of one version; where that is gone, all is asked for anew", async () => {
  const { rows, last } = listed(10_000);
  rows.source().wants(0, 20);
  await last().answer();
  rows.source().wants(1000, 1020);
  expect(last().version).toBe("1");
  await last().fail(new Error("outdated"));
  rows.source().wants(1000, 1020);
  expect(last()).not.toHaveProperty("version");
  await last().answer({ version: "2", size: 5000 });
  expect(rows.source().size).toBe(5000);
});

test("when everything is asked again the order stays, and so do the rows until then", async () => {
  const { rows, again, last } = listed(50);
  rows.source().wants(0, 20);
  await last().answer();
  rows.source().setOrder({ column: "b", isFalling: true });
  again(1);
  rows.source().wants(0, 20);
  expect(last().order).toEqual({ column: "b", isFalling: true });
  expect(rows.source().at(0)).toBe("0");
});

test("what goes wrong is told, and what the user stops; both until it is asked again", async () => {
  const { asking, rows, again, last } = listed(50);
  rows.source().wants(0, 20);
  await last().fail(new Error("no such thing"));
  expect(rows.asked()).toEqual({ state: "failed", message: "no such thing" });
  again(1);
  rows.source().wants(0, 20);
  expect(rows.asked()).toEqual({ state: "waiting" });
  asking.stopAll();
  await wait(1);
  expect(rows.asked()).toEqual({ state: "stopped" });
  again(2);
  rows.source().wants(0, 20);
  await last().answer();
  expect(rows.asked()).toEqual({ state: "answered", answer: 50 });
});

test("a column more is asked for, one less is not", async () => {
  const { rows, questions, last } = listed(50);
  rows.source().shows?.(["a", "b"]);
  rows.source().wants(0, 20);
  await last().answer();
  rows.source().shows?.(["a"]);
  rows.source().wants(0, 20);
  expect(questions).toHaveLength(1);
  rows.source().shows?.(["a", "c"]);
  rows.source().wants(0, 20);
  expect(last().columns).toEqual(["a", "c"]);
});

test("however far it is scrolled, few pages are held, and those on the screen are", async () => {
  const { rows, last } = listed(1_000_000);
  for (let from = 0; from < 100 * 200; from += 200) {
    rows.source().wants(from, from + 20);
    await last().answer();
  }
  expect(rows.source().at(99 * 200)).toBe("19800");
  expect(rows.source().at(0)).toBeUndefined();
});
