import fc from "fast-check";
import { parseFragment } from "parse5";
import { describe, expect, it } from "vitest";
import { html } from "../../src/report/html.ts";

describe("html", () => {
  it("escapes text and keeps markup that it made itself", () => {
    const name = `<b onclick="x">'Tom' & Co</b>`;
    expect(html`<p title="${name}">${html`<i>${name}</i>`}</p>`.markup).toBe(
      `<p title="${entities}"><i>${entities}</i></p>`,
    );
  });

  it("writes lists one after the other, and nothing for nothing", () => {
    expect(html`${[html`<li>${1}</li>`, "a", undefined]}${undefined}`.markup).toBe("<li>1</li>a");
  });

  it("gives back any text when it is parsed, in an element and in an attribute", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        // A parser ends lines in one way.
        fc.pre(!/[\r\u202A-\u202E\u2066-\u2069]/u.test(text));
        const [element] = parseFragment(html`<p title="${text}">${text}</p>`.markup).childNodes;
        expect(element).toMatchObject({ attrs: [{ name: "title", value: text }] });
        const inside = element !== undefined && "childNodes" in element ? element.childNodes : [];
        expect(inside.map((node) => ("value" in node ? node.value : "")).join("")).toBe(text);
      }),
    );
  });

  it("replaces what steers a terminal or the direction of writing", () => {
    expect(html`${"a\u001Bb\u202Ec\u0000d"}`.markup).toBe("a\uFFFDb\uFFFDc\uFFFDd");
  });
});

const entities = "&#60;b onclick=&#34;x&#34;&#62;&#39;Tom&#39; &#38; Co&#60;/b&#62;";
