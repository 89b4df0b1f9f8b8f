import { expect, it } from "vitest";
import { folderWith, projectIn } from "./support/shop.ts";
import { smallConfig, smallShop } from "./support/small-shop.ts";

it.each([
  [
    "the last midnight of the project's zone unless told otherwise",
    undefined,
    "2026-02-28T23:00:00Z",
  ],
  ["the first moment of a date in the project's zone", "2026-07-01", "2026-06-30T22:00:00Z"],
  ["a time of day in the project's zone", "2026-07-01T09:30", "2026-07-01T07:30:00Z"],
  ["an instant as it stands", "2026-07-01T09:30:00Z", "2026-07-01T09:30:00Z"],
])("as-of is %s", async (_, wanted, expected) => {
  const project = await projectIn(await folderWith(smallShop), smallConfig, "2026-03-01T22:59:59Z");
  const preview = await project.preview(
    "has orders ever",
    wanted === undefined ? {} : { asOf: wanted },
  );
  expect(preview.asOf).toBe(expected);
});

it("as-of that is no date is refused with what is expected", async () => {
  const project = await projectIn(await folderWith(smallShop), smallConfig);
  await expect(project.run({ asOf: "01/03/2026" })).rejects.toMatchObject({ code: "RUN_AS_OF" });
});

it("advice on a period that can mean two things names its dates on the day the project is as of", async () => {
  const rules = { "segments/vague.seg": "segment vague where has orders in last month\n" };
  const project = await projectIn(
    await folderWith({ ...smallShop, ...rules }),
    smallConfig,
    "2026-03-01T22:59:59Z",
  );
  const { diagnostics } = await project.check();
  const advice = diagnostics.flatMap(({ help }) => (help ?? []).map(({ text }) => text)).join("\n");
  expect(advice).toContain("1 Feb 2026 – 28 Feb 2026");
  expect(advice).toContain("1 Feb 2026 – 1 Mar 2026");
});
