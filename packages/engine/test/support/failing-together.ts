import type { Method } from "@satsuma/plugin";
import { orderCount, pluginOf, projectWith } from "./order-count.ts";

/** A way to fail: what it is, the code it is told by, and what about a method makes it so. */
export type Failing = readonly [title: string, code: string, change: Partial<Method>];

/** Codes by title, as one project with a method for each way, and one that works, tells of them. */
export async function codesTold(
  ways: readonly Failing[],
): Promise<readonly (readonly [string, string | undefined])[]> {
  const plugins = ways.map(([, , change], i) =>
    pluginOf(
      { ...orderCount, ...change },
      { namespace: `test${i}`, name: `satsuma-plugin-test${i}` },
    ),
  );
  const good = pluginOf(orderCount, { namespace: "good", name: "satsuma-plugin-good" });
  const { project } = await projectWith([...plugins, good], "");
  const { failures } = await project.score({ asOf: "2026-03-01" });
  const named = failures.filter(({ message, plugin }) => message.includes(plugin));
  const told = new Map(named.map(({ method, code }) => [method, code]));
  return ways.map(([title], i) => [title, told.get(`test${i}.volume`)]);
}

/** What is expected of them. */
export const codesOf = (ways: readonly Failing[]): readonly (readonly [string, string])[] =>
  ways.map(([title, code]) => [title, code]);
