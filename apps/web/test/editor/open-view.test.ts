// @vitest-environment jsdom
import { localClient } from "@satsuma/codemirror";
import { createLanguageService } from "@satsuma/language";
import { openView } from "@satsuma/web";
import { afterEach, beforeAll, describe, expect, test } from "vitest";

const opened: { destroy(): void }[] = [];
afterEach(() => opened.splice(0).forEach((view) => view.destroy()));

beforeAll(() => {
  // jsdom lays nothing out.
  Range.prototype.getClientRects = () => Object.assign([], { item: () => null });
  Range.prototype.getBoundingClientRect = () => new DOMRect();
});

describe("the editor of a rule file", () => {
  test("tells what is written in it", () => {
    const { written, type } = open("segment a where ");
    type("b");
    expect(written).toEqual(["segment a where b"]);
  });

  test("keeps what is typed while an older text of its own comes back", () => {
    const { editor, written, type, text } = open("");
    type("a");
    type("b");
    editor.follow(written[0] ?? "");
    expect(text()).toBe("ab");
    editor.follow(written[1] ?? "");
    expect(text()).toBe("ab");
  });

  test("takes over a text that was changed elsewhere", () => {
    const { editor, type, text } = open("");
    type("a");
    editor.follow("a");
    editor.follow("mended");
    expect(text()).toBe("mended");
  });

  test("cannot be written in where that is not allowed", () => {
    const { editor } = open("as it is");
    editor.look({ isDark: false, isReadOnly: true });
    expect(editor.view.state.readOnly).toBe(true);
    editor.look({ isDark: true, isReadOnly: false });
    expect(editor.view.state.readOnly).toBe(false);
  });
});

function open(text: string) {
  const written: string[] = [];
  const editor = openView({
    parent: document.body,
    document: { client: localClient(createLanguageService({ catalogue })), file: "a.seg" },
    text,
    at: text.length,
    write: (next) => written.push(next),
    move: () => {},
  });
  opened.push(editor.view);
  const shown = () => editor.view.state.doc.toString();
  const type = (letter: string) =>
    editor.view.dispatch({ changes: { from: shown().length, insert: letter } });
  return { editor, written, type, text: shown };
}

const catalogue = {
  timezone: "UTC",
  weekStart: "monday",
  currency: "EUR",
  customer: { key: { name: "id", type: { kind: "text" } }, attributes: {} },
  events: {},
  traits: {},
} as const;
