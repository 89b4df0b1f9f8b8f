import { describe, expect, it } from "vitest";
import { askedRows, latest, notAnsweredRows, textRows } from "../../src/asks/asked-rows.ts";
import { rowText } from "../support/row-text.ts";

const rowsOf = (answer: string) => [[{ text: answer }]];

describe("what a pane shows of a question", () => {
  it("shows the answer", () => {
    expect(askedRows({ state: "answered", answer: "845" }, 20, rowsOf)).toEqual([
      [{ text: "845" }],
    ]);
  });

  it("dims the answer before while a newer one is waited for", () => {
    const rows = askedRows({ state: "waiting", previous: "845" }, 20, rowsOf);
    expect(rows).toEqual([[{ text: "845", role: "dim" }]]);
  });

  it("leaves what is chosen as it is while it waits", () => {
    const chosen = [[{ text: "845", role: "selected" as const }]];
    expect(askedRows({ state: "waiting", previous: "" }, 20, () => chosen)).toEqual(chosen);
  });

  it("says what went wrong and what to do, in lines that fit", () => {
    const asked = {
      state: "failed",
      message: "the rules have mistakes",
      help: "mend them",
    } as const;
    expect(rowText(notAnsweredRows(asked, 12))).toBe("the rules\nhave\nmistakes\nmend them\n");
  });

  it("says how to ask again what was stopped, and a click does", () => {
    const [[span] = []] = notAnsweredRows({ state: "stopped" }, 40);
    expect(span?.text).toContain("ctrl+r");
    expect(span?.target).toEqual({ command: "refresh" });
  });

  it("keeps the answer before only as long as a newer one is waited for", () => {
    expect(latest({ state: "waiting", previous: "a" })).toBe("a");
    expect(latest({ state: "answered", answer: "b" })).toBe("b");
    expect(latest({ state: "failed", message: "" })).toBeUndefined();
  });

  it("makes text from data safe", () => {
    expect(rowText(textRows("a\u{1B}[31mb", 20))).not.toContain("\u{1B}");
  });
});
