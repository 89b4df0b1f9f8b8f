import { describe, expect, it } from "vitest";
import { ChosenTheme } from "../../src/theme/chosen-theme.ts";

describe("ChosenTheme", () => {
  it("changes between colours for dark and for light, and tells who listens", () => {
    const theme = new ChosenTheme({ colours: "true", background: "dark", characters: "unicode" });
    const seen: string[] = [];
    const leave = theme.subscribe(() => seen.push(theme.paint()("x", "good")));
    const dark = theme.paint()("x", "good");
    expect([theme.switch(), theme.switch()]).toEqual(["light", "dark"]);
    leave();
    theme.switch();
    expect(seen).toHaveLength(2);
    expect(seen[0]).not.toBe(dark);
    expect(seen[1]).toBe(dark);
  });
});
