import type { Plugin } from "@satsuma/plugin";

/** The analyses that come with the command: a project may use them without naming them. Loaded on the first call. */
export async function offeredPlugins(): Promise<readonly Plugin[]> {
  const modules = await Promise.all([
    import("@satsuma/plugin-rfm"),
    import("@satsuma/plugin-clusters"),
    import("@satsuma/plugin-churn"),
    import("@satsuma/plugin-lifetime"),
    import("@satsuma/plugin-baskets"),
    import("@satsuma/plugin-factors"),
    import("@satsuma/plugin-prospects"),
  ]);
  return modules.map((module): Plugin => module.default);
}
