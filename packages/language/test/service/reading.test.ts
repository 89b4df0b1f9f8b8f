import { describe, expect, it } from "vitest";
import { createLanguageService } from "@satsuma/language";
import { catalogue, edited, marked, serviceOf, shared } from "./editor.ts";

function hovered(written: string): string {
  const { text, offset } = marked(written);
  return serviceOf({ "a.seg": text }).hover("a.seg", offset)?.text ?? "";
}

describe("hovering tells", () => {
  it.each([
    [
      "segment a where coun|try is known",
      ["Country (Land)", "text", "Where the customer lives", "31 %", "unknown"],
    ],
    ["segment a where has orders where (sta|tus is known)", ["`orders`", "80 %"]],
    ["segment a where has ord|ers", ["events", "ordered\\_at".replace("\\", ""), "amount"]],
    ["segment a where spe|nd > 3", ["Spend, amount", "1 Mar 2025", "define spend ="]],
    ["segment a where max of orders.amount > min_s|pend", ["20 EUR"]],
    ["segment a where member of v|ip", ["VIPs", "more than 3"]],
    ["segment a where member of loyalty.go|ld", ["Gold", "loyalty.gold"]],
    ["segment a where member of loy|alty.gold", ["loyalty.gold", "loyalty.rest"]],
    ["segment a where rfm.recency_sc|ore > 3", ["number", "rfm.score"]],
    ["segment a where rou|nd(loyalty_points, 1) > 3", ["round(number, places)"]],
    ["segment a where has orders in last 90 d|ays", ["1 Dec 2025 – 28 Feb 2026", "Europe/Berlin"]],
    ["segment a where has orders in previous mo|nth", ["1 Feb 2026 – 28 Feb 2026"]],
    ["segment a where con|try is known", ["SEG2001", "did you mean"]],
  ])("at %s what is known", (written, parts) => {
    const text = hovered(written);
    for (const part of parts) expect(text).toContain(part);
  });

  it("nothing where nothing stands", () => {
    expect(hovered("segment a   |  where is_staff")).toBe("");
  });
});

describe("hints beside the text", () => {
  const text =
    'segment a where has orders in last 90 days and country is not "DE" and has returns in 2025';
  const hints = (service: ReturnType<typeof serviceOf>): string[] =>
    service
      .inlayHints({ file: "a.seg", start: 0, end: text.length })
      .map((hint) => `${text.slice(0, hint.offset).split(" ").slice(-2).join(" ")} ${hint.text}`);

  it("are the dates of periods that move, and where the unknown is included", () => {
    expect(hints(serviceOf({ "a.seg": text }))).toEqual([
      "90 days (1 Dec 2025 – 28 Feb 2026)",
      'not "DE" (or unknown)',
    ]);
  });

  it("have no dates until as-of is set", () => {
    const service = createLanguageService({ catalogue });
    service.setFile("a.seg", text);
    expect(hints(service)).toEqual(['not "DE" (or unknown)']);
    service.setAsOf("2026-01-31T23:00:00Z");
    expect(hints(service)[0]).toContain("31 Jan 2026");
  });
});

describe("tokens say what words stand for", () => {
  it("once names are known", () => {
    const text =
      'segment a "A" where spend > 3 and has orders where (status is "paid") # why\n  and status is known';
    const service = serviceOf({ "a.seg": text });
    const found = service
      .semanticTokens("a.seg")
      .map(
        ({ span, kind, declaration }) =>
          `${text.slice(span.start, span.end)}:${kind}${declaration ? "!" : ""}`,
      );
    expect(found).toEqual([
      "segment:keyword",
      "a:segment!",
      '"A":text',
      "where:keyword",
      "spend:define",
      ">:operator",
      "3:number",
      "and:keyword",
      "has:keyword",
      "orders:events",
      "where:keyword",
      "status:field",
      "is:keyword",
      '"paid":text',
      "# why:comment",
      "and:keyword",
      "status:keyword",
      "is:keyword",
      "known:keyword",
    ]);
  });
});

describe("the outline of a file", () => {
  it("tells where declarations are, also when it is asked for nothing else before", () => {
    const service = serviceOf({ "a.seg": "segment a where vip\n\nsegment b where vip\n" });
    expect(service.symbols("a.seg").map(({ name, span }) => [name, span.start])).toEqual([
      ["a", 0],
      ["b", 21],
    ]);
  });

  it("has the declarations with their parts, and what can be run or tested", () => {
    const service = serviceOf({ "a.seg": "expect loyalty.gold as of 2026-01-01 includes {}" });
    const names = service
      .symbols("shared.seg")
      .map(({ kind, name, children }) =>
        [kind, name, ...children.map((child) => child.name)].join(" "),
      );
    expect(names).toEqual([
      "define paid_orders",
      "define spend",
      "define bought",
      "param min_spend",
      "segment vip",
      "tiers loyalty gold rest",
      "split ab one two",
    ]);
    expect(service.lenses("shared.seg").map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      "run vip",
      "run loyalty.gold",
      "run loyalty.rest",
      "run ab.one",
      "run ab.two",
    ]);
    expect(service.lenses("a.seg")).toMatchObject([{ kind: "test", name: "loyalty.gold" }]);
  });
});

describe("formatting", () => {
  it("is edits that make the file look as it should, and none when it does", () => {
    const files = { "a.seg": 'segment   a where   country == "DE"\n' };
    const service = serviceOf(files);
    const text = edited(files, "a.seg", service.format("a.seg"));
    expect(text).toMatch(/^segment a\s+where country is "DE"\n$/u);
    service.setFile("a.seg", text);
    expect(service.format("a.seg")).toEqual([]);
  });
});

describe("a service", () => {
  it("forgets a file that is removed, and what others took from it", () => {
    const service = serviceOf({ "a.seg": "segment a where spend > 3" });
    expect(service.diagnostics("a.seg").filter(({ severity }) => severity === "error")).toEqual([]);
    service.removeFile("shared.seg");
    expect(service.diagnostics("shared.seg")).toEqual([]);
    expect(service.diagnostics("a.seg")).toMatchObject([{ code: "SEG2001" }]);
    service.setFile("other.seg", shared);
    expect(service.diagnostics("a.seg").filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("refuses an as-of that is no instant", () => {
    const service = serviceOf({});
    expect(() => service.setAsOf("yesterday")).toThrow(RangeError);
    expect(() => createLanguageService({ catalogue, asOf: "2026-13-01" })).toThrow(RangeError);
  });

  it("checks everything anew against another catalogue", () => {
    const service = serviceOf({ "a.seg": "segment a where country is known" });
    service.setCatalogue({ ...catalogue, customer: { ...catalogue.customer, attributes: {} } });
    expect(service.diagnostics("a.seg")).toMatchObject([{ code: "SEG2001" }]);
  });
});
