// @vitest-environment jsdom
import { CompletionContext } from "@codemirror/autocomplete";
import type { CompletionSource } from "@codemirror/autocomplete";
import { forceLinting, forEachDiagnostic } from "@codemirror/lint";
import type { Diagnostic as Mark } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import {
  completionSource,
  definitionCommand,
  formatCommand,
  hoverSource,
  localClient,
  rename,
  renameCommand,
  seg,
} from "@satsuma/codemirror";
import type { SegDocument } from "@satsuma/codemirror";
import type { Edit } from "@satsuma/model";
import { afterEach, describe, expect, test, vi } from "vitest";
import { rendered } from "../src/editor/rendered.ts";
import { withoutLayout } from "./support/no-layout.ts";
import { shopService } from "./support/shop.ts";

withoutLayout();
const views: EditorView[] = [];
afterEach(() => {
  for (const view of views.splice(0)) view.destroy();
});

function open(doc: string, more: Partial<SegDocument> = {}) {
  const document: SegDocument = { client: localClient(shopService()), file: "a.seg", ...more };
  const state = EditorState.create({ doc, extensions: seg(document) });
  const view = new EditorView({ state, parent: globalThis.document.body });
  views.push(view);
  return { view, document };
}

const textOf = (view: EditorView): string => view.state.doc.toString();

async function marks(view: EditorView, count: number): Promise<Mark[]> {
  forceLinting(view);
  return vi.waitFor(() => {
    const found: Mark[] = [];
    forEachDiagnostic(view.state, (one) => found.push(one));
    expect(found).toHaveLength(count);
    return found;
  });
}

describe("mistakes", () => {
  test("are marked, also those that were made while typing", async () => {
    const { view } = open('segment a where contry is "DE"');
    const [first] = await marks(view, 1);
    expect(first).toMatchObject({ from: 16, to: 22, severity: "error", source: "SEG2001" });
    view.dispatch({ changes: { from: 16, to: 22, insert: "country" } });
    await marks(view, 0);
  });

  test("have a button for each fix, which can be undone in one step", async () => {
    const { view } = open('segment a where contry is "DE"');
    const [first] = await marks(view, 1);
    const fix = first?.actions?.find(({ name }) => name.includes("country"));
    fix?.apply(view, 16, 22);
    expect(textOf(view)).toBe('segment a where country is "DE"');
  });
});

describe("completion", () => {
  const ask = (view: EditorView, source: CompletionSource, explicit: boolean) =>
    source(new CompletionContext(view.state, textOf(view).length, explicit, view));

  test("offers what may be written and replaces the word that was begun", async () => {
    const { view, document } = open("segment a where coun");
    const result = await ask(view, completionSource(document), false);
    const option = result?.options.find(({ label }) => label === "country");
    expect(option).toMatchObject({ type: "property" });
    if (typeof option?.apply !== "function") throw new TypeError("it applies nothing");
    option.apply(view, option, result?.from ?? 0, textOf(view).length);
    expect(textOf(view)).toBe("segment a where country");
    expect(view.state.selection.main.head).toBe(textOf(view).length);
  });

  test("does not come uncalled where no word was begun", async () => {
    const { view, document } = open("segment a where ");
    expect(await ask(view, completionSource(document), false)).toBeNull();
    const asked = await ask(view, completionSource(document), true);
    expect(asked?.options.length).toBeGreaterThan(5);
  });
});

describe("commands", () => {
  test("format the text", async () => {
    const { view, document } = open('segment a  where country=="DE"');
    formatCommand(document)(view);
    await vi.waitFor(() => expect(textOf(view)).toBe('segment a where country is "DE"\n'));
  });

  test("leave a text alone that has changed while it was formatted", async () => {
    const { view, document } = open("segment a  where country is known");
    formatCommand(document)(view);
    view.dispatch({ changes: { from: 0, insert: "# new\n" } });
    await marks(view, 0);
    expect(textOf(view)).toBe("# new\nsegment a  where country is known");
  });

  test("rename in this file and hand on the edits of others", async () => {
    const elsewhere: Edit[] = [];
    const { view, document } = open("segment a where member of german", {
      editElsewhere: (edits) => elsewhere.push(...edits),
    });
    await rename(view, document, { offset: 28, name: "vip" });
    expect(textOf(view)).toBe("segment a where member of vip");
    expect(elsewhere).toEqual([{ span: { file: "shared.seg", start: 8, end: 14 }, text: "vip" }]);
  });

  test("refuse to rename what other files use where these cannot be changed, and what is no name of the rules", async () => {
    const told: string[] = [];
    const tell = (message: string): void => void told.push(message);
    const { view, document } = open("segment a where member of german", { tell });
    await rename(view, document, { offset: 28, name: "vip" });
    expect(told).toEqual([expect.stringContaining("other files")]);
    view.dispatch({ selection: { anchor: 2 } });
    renameCommand(document)(view);
    await vi.waitFor(() => expect(told).toHaveLength(2));
    expect(textOf(view)).toBe("segment a where member of german");
  });

  test("ask for the new name in a dialog", async () => {
    const { view, document } = open(
      "segment a where country is known\nsegment b where member of a",
    );
    view.dispatch({ selection: { anchor: 8 } });
    renameCommand(document)(view);
    const form = await vi.waitFor(() => {
      const found = view.dom.querySelector<HTMLFormElement>(
        "form.cm-seg-rename, .cm-seg-rename form",
      );
      expect(found).not.toBeNull();
      return found;
    });
    const input = form?.querySelector("input");
    expect(input?.value).toBe("a");
    if (input) input.value = "known customers";
    form?.dispatchEvent(new Event("submit", { cancelable: true, bubbles: true }));
    await vi.waitFor(() =>
      expect(textOf(view)).toBe(
        "segment `known customers` where country is known\nsegment b where member of `known customers`",
      ),
    );
  });

  test("go to where a name is declared, in this file or another", async () => {
    const gone: string[] = [];
    const { view, document } = open("segment b where member of german", {
      goTo: ({ file, start }) => gone.push(`${file}:${start}`),
    });
    view.dispatch({ selection: { anchor: 28 } });
    definitionCommand(document)(view);
    await vi.waitFor(() => expect(gone).toEqual(["shared.seg:8"]));
    const here = open("segment a where country is known\nsegment b where member of a");
    here.view.dispatch({ selection: { anchor: textOf(here.view).length } });
    definitionCommand(here.document)(here.view);
    await vi.waitFor(() =>
      expect(here.view.state.selection.main).toMatchObject({ from: 8, to: 9 }),
    );
  });
});

describe("colours", () => {
  const colourOf = (view: EditorView, word: string): string => {
    const found = [...view.contentDOM.querySelectorAll("span")].filter(
      (span) => span.textContent === word && span.children.length === 0,
    );
    return found.map((span) => `${span.className} ${span.parentElement?.className ?? ""}`).join();
  };

  test("show what names stand for once that is known, and a soft keyword where it is one", async () => {
    const { view } = open('segment owner\n  owner "me"\n  where has orders');
    const before = colourOf(view, "orders");
    await vi.waitFor(() => expect(colourOf(view, "orders")).not.toBe(before));
    const [declared, keyword] = colourOf(view, "owner").split(",");
    expect(declared).not.toBe(keyword);
    expect(keyword).toContain(colourOf(view, "where").split(" ")[0] ?? "none");
  });
});

describe("hovers", () => {
  test("say what a name is, over the whole of it", async () => {
    const { view, document } = open("segment a where country is known");
    const tooltip = await hoverSource(document)(view, 18, 1);
    if (tooltip === null || !("create" in tooltip)) throw new TypeError("there is no tooltip");
    expect(tooltip).toMatchObject({ pos: 16, end: 23 });
    expect(tooltip.create(view).dom.textContent).toContain("country");
    expect(await hoverSource(document)(view, 1, 1)).toBeNull();
  });

  test("show text as it is meant, and markup in names as text", () => {
    const shown = (markdown: string): string => {
      const box = document.createElement("div");
      box.append(rendered(markdown));
      return box.innerHTML;
    };
    expect(shown("**1 Dec** to `a` and `` b`c ``\n\n- x\\*y\n- z")).toBe(
      "<p><strong>1 Dec</strong> to <code>a</code> and <code>b`c</code></p><ul><li>x*y</li><li>z</li></ul>",
    );
    expect(shown("````seg\nsegment a\n\n  where b\n````\nand so on")).toBe(
      "<pre><code>segment a\n\n  where b</code></pre><p>and so on</p>",
    );
    expect(shown("<img src=x onerror=alert(1)>")).toBe("<p>&lt;img src=x onerror=alert(1)&gt;</p>");
  });
});

test("rules without a service are coloured, and nothing is asked", () => {
  const state = EditorState.create({ doc: "segment a where b", extensions: seg() });
  const view = new EditorView({ state, parent: document.body });
  views.push(view);
  expect([...view.contentDOM.querySelectorAll("span")].map((span) => span.textContent)).toContain(
    "segment",
  );
});
