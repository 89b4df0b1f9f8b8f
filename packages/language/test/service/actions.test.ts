import { checkProject } from "@satsuma/language";
import type { CodeAction } from "@satsuma/language";
import { describe, expect, it } from "vitest";
import { catalogue, edited, marked, serviceOf, shared } from "./editor.ts";

/** What can be done at a place, with the text each leads to. */
function actions(written: string): readonly { action: CodeAction; text: string }[] {
  const { text, offset } = marked(written);
  const files = { "shared.seg": shared, "a.seg": text };
  const found = serviceOf(files).codeActions({ file: "a.seg", start: offset, end: offset });
  return found.map((action) => ({ action, text: edited(files, "a.seg", action.edits) }));
}

const after = (written: string, title: RegExp): string | undefined =>
  actions(written).find(({ action }) => title.test(action.title))?.text;

describe("at a mistake", () => {
  it("its fixes are offered, the sure ones first", () => {
    const [first] = actions("segment a where order|s");
    expect(first).toMatchObject({
      text: "segment a where has orders",
      action: { kind: "quickfix", sure: true, diagnostic: { code: "SEG3002" } },
    });
  });

  it("elsewhere they are not", () => {
    expect(actions("segment a| where is_staff\nsegment b where orders")).toEqual([]);
  });
});

describe("a refactoring", () => {
  it.each([
    [
      "a condition gets a name",
      'segment a where is_staff and country| is "DE"',
      /Give it a name/u,
      'define condition_1 = country is "DE"\n\nsegment a where is_staff and condition_1',
    ],
    [
      "a name is put before the comment of its segment",
      "# Why\nsegment a where country is kno|wn",
      /Give it a name/u,
      "define condition_1 = country is known\n\n# Why\nsegment a where condition_1",
    ],
    [
      "a definition is written out",
      "segment a where spe|nd > 3",
      /stands for/u,
      "segment a where (sum of paid_orders.amount in last 12 months) > 3",
    ],
    [
      "`not` of several is spread",
      'segment a where no|t (is_staff and not country is "DE")',
      /each part/u,
      'segment a where (not is_staff or country is "DE")',
    ],
    [
      "`not` of each is gathered",
      "segment a where not is_staff an|d not email_opt_in",
      /once for all/u,
      "segment a where not (is_staff or email_opt_in)",
    ],
  ])("%s", (_, written, title, expected) => {
    const text = after(written, title);
    expect(text).toBe(expected);
    const files = [
      { file: "a.seg", text: expected },
      { file: "shared.seg", text: shared },
    ];
    const { diagnostics } = checkProject(files, catalogue);
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it.each([
    [
      "inside the parentheses after events",
      'segment a where has orders where (status| is "paid")',
      /Give it/u,
    ],
    [
      "of what depends on a parameter",
      "define f(x: text) = is_staff and country| is x",
      /Give it/u,
    ],
    [
      "that would move the filter of events",
      "segment a where sum of paid_or|ders.amount > 3",
      /stands for/u,
    ],
    ["of what is a definition already", "define f = country| is known", /Give it/u],
  ])("is not offered %s", (_, written, title) => {
    expect(after(written, title)).toBeUndefined();
  });
});
