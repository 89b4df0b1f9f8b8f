// @vitest-environment jsdom
import type { Client } from "@satsuma/http/client";
import { ClientProvider, CountTab, makeQueryClient } from "@satsuma/web";
import { QueryClientProvider } from "@tanstack/react-query";
import { act, createElement } from "react";
import { createRoot } from "react-dom/client";
import type { Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

const subject = { kind: "segment", name: "vip", title: undefined } as const;

let root: Root;
let asked: Asked[];

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  document.body.replaceChildren(document.createElement("main"));
  root = createRoot(document.querySelector("main") ?? document.body);
  asked = [];
});
afterEach(() => act(() => root.unmount()));

describe("the count while a rule is written", () => {
  test("is of the text as it is", async () => {
    await show("one");
    await answer("one", 12);
    await seen("12 of 100 customers");
    expect(asked[0]?.drafts).toEqual({ "a.seg": "one" });
  });

  test("stays, and says so, while a newer text is counted, and gives way to it", async () => {
    await show("one");
    await answer("one", 12);
    await seen("12 of 100 customers");
    await show("two");
    expect(shown()).toContain("12 of 100 customers");
    expect(shown()).toMatch(/Counting\. Below: the text of \d\d:\d\d:\d\d/);
    await answer("two", 7);
    await seen("7 of 100 customers");
    expect(shown()).not.toContain("Below");
  });

  test("is not waited for where the text has changed meanwhile: the question is stopped", async () => {
    await show("one");
    await show("two");
    expect(asked.map(({ signal }) => signal?.aborted)).toEqual([true, false]);
  });

  test("stays and is not asked for again while the text has mistakes", async () => {
    await show("one");
    await answer("one", 12);
    await seen("12 of 100 customers");
    await show("one and", { isReady: false });
    expect(asked).toHaveLength(1);
    expect(shown()).toContain("12 of 100 customers");
    expect(shown()).toContain("The text has mistakes");
  });

  test("is explained where there was none before the mistakes", async () => {
    await show("wrong", { isReady: false });
    expect(asked).toEqual([]);
    expect(shown()).toContain("until the mistakes in the text are mended");
  });
});

interface Asked {
  readonly drafts: unknown;
  readonly signal: AbortSignal | undefined;
  readonly settle: (preview: unknown) => void;
}

const queries = makeQueryClient();
afterEach(() => queries.clear());

/** A server that answers when the test says so. */
const client = {
  about: async () => ({ timezone: "UTC" }),
  preview: (_text: string, { drafts, signal }: Pick<Asked, "drafts" | "signal">) => {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    asked.push({ drafts, signal, settle: resolve });
    return promise;
  },
};

async function show(text: string, { isReady = true } = {}): Promise<void> {
  const tab = createElement(CountTab, { subject, drafts: { "a.seg": text }, isReady });
  await act(async () =>
    root.render(
      createElement(
        ClientProvider,
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the tab asks nothing else of it
        { value: client as unknown as Client },
        createElement(QueryClientProvider, { client: queries }, tab),
      ),
    ),
  );
}

async function answer(text: string, size: number): Promise<void> {
  const one = asked.find(
    ({ drafts }) => JSON.stringify(drafts) === JSON.stringify({ "a.seg": text }),
  );
  const preview = {
    asOf: "2026-07-01T00:00:00Z",
    size,
    customers: 100,
    conditions: [],
    english: text,
  };
  await act(async () => one?.settle(preview));
}

/** What is shown comes a moment after the answer. */
const seen = (text: string): Promise<void> =>
  vi.waitFor(() => act(async () => expect(shown()).toContain(text)));

const shown = (): string => document.body.textContent;
