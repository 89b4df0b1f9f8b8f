import { warning } from "@satsuma/plugin";
import { expect, test } from "vitest";

test("a warning says what was found and what may be done about it", () => {
  expect(warning("WEATHER_FEW_DAYS", "There are only 3 days.", "wait for more")).toEqual({
    code: "WEATHER_FEW_DAYS",
    severity: "warning",
    message: "There are only 3 days.",
    help: [{ text: "wait for more", sure: false }],
  });
});
