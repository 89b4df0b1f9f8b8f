import { expect, it } from "vitest";
import { done } from "../support/satsuma.ts";
import { newShop } from "../support/shop.ts";

const cwd = newShop();

it("shows no figure about five customers, and says so in text and as JSON", async () => {
  const { stdout } = await done(["profile", "has orders ever"], { cwd });
  expect(stdout).toContain("fewer than the 10 that figures must be about");
  expect(stdout).not.toContain("What sets them apart");
  const json = JSON.parse((await done(["profile", "has orders ever", "--json"], { cwd })).stdout);
  expect(json).toMatchObject({ minimumGroup: 10, variables: [], fields: [], persona: [] });
});
