import type { Method } from "@satsuma/plugin";
import { describe, expect, it } from "vitest";
import { orderCount, pluginOf, projectWith } from "./support/order-count.ts";
import { membersOf } from "./support/shop.ts";

const orders = { expression: "count of orders ever", doc: "Orders ever." };

/** A method that knows of each customer whether they are in a segment, and is about those of another. */
const knowing = (segment: string, about?: string): Method => ({
  ...orderCount,
  reads: () => ({
    orders,
    inside: { expression: `member of ${segment}`, doc: "In the segment." },
  }),
  ...(about === undefined ? {} : { among: () => `member of ${about}` }),
});

describe("a method of the config whose features read a segment", () => {
  it("gives traits to rules", async () => {
    const { project } = await projectWith(
      [pluginOf(knowing("recent", "buyers"))],
      `segment recent where has orders in last 90 days
       segment buyers where has orders ever
       segment often where test.label is "often"`,
    );
    await project.run();
    expect(await membersOf(project, "often")).toEqual(["ada"]);
    expect((await project.data()).catalogue.traits).toHaveProperty("test");
  });

  it("may read a segment that uses the traits of another plugin", async () => {
    const { project } = await projectWith(
      [pluginOf(knowing("frequent"), { namespace: "second" }), pluginOf(orderCount)],
      `segment frequent where test.label is "often"
       segment both where member of frequent and second.label is "often"`,
    );
    await project.run();
    expect(await membersOf(project, "both")).toEqual(await membersOf(project, "frequent"));
  });

  it("is named when the segment is not there, or uses the method itself", async () => {
    const missing = await projectWith(
      [pluginOf(knowing("nobody"))],
      `segment often where test.label is "often"`,
    );
    await expect(missing.project.run()).rejects.toMatchObject({
      code: "PLUGIN_CONFIG",
      message: expect.stringContaining("nobody"),
    });
    const circle = await projectWith(
      [pluginOf(knowing("often"))],
      `segment often where test.label is "often"`,
    );
    await expect(circle.project.run()).rejects.toMatchObject({
      code: expect.stringMatching(/PLUGIN_CONFIG|RUN_CIRCLE/u),
      message: expect.stringContaining("often"),
    });
  });
});
