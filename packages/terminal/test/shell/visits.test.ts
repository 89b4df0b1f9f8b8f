import { expect, test } from "vitest";
import { Desk } from "../../src/shell/desk.ts";
import { currentVisit, goBack, goTo } from "../../src/shell/visits.ts";

const vip = { screen: "segment", segment: "vip", tab: "members" } as const;
const way = (desk: Desk) => desk.state().visits.map(({ place }) => place.screen);

test("the way back leads through the places that were gone to", () => {
  const desk = new Desk({ screen: "segments" });
  goTo(desk, vip);
  goTo(desk, { screen: "overlap" });
  expect(way(desk)).toEqual(["segments", "segment", "overlap"]);
  goBack(desk);
  expect(currentVisit(desk).place).toEqual(vip);
});

test("going where one is begins that screen anew, and the way grows no longer", () => {
  const desk = new Desk({ screen: "segments" });
  goTo(desk, vip);
  currentVisit(desk).kept.set("filter", "abc");
  goTo(desk, { ...vip });
  expect(way(desk)).toEqual(["segments", "segment"]);
  expect(currentVisit(desk).kept.size).toBe(0);
});

test("at the beginning there is no way back", () => {
  expect(goBack(new Desk({ screen: "segments" }))).toBe(false);
});
