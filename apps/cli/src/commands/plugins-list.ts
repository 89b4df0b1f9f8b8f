import type { PluginReport } from "@satsuma/engine";
import type { Style } from "../terminal/style.ts";
import { wrappedRows } from "../terminal/table.ts";
import type { Run } from "./command.ts";

/** Lists the plugins of the project: what each adds and what it may do. */
export const pluginsList: Run = async (session) => {
  const plugins = await session.withProject((project) => Promise.resolve(project.plugins()));
  return {
    json: { plugins },
    text: (style) =>
      plugins.length === 0
        ? "the project has no plugins"
        : plugins.map((plugin) => pluginText(plugin, style)).join("\n\n"),
    next: [[`satsuma discover${session.again}`, "analyses that come with Satsuma, and which fit"]],
  };
};

function pluginText(plugin: PluginReport, style: Style): string {
  const { color } = style;
  const { name, namespace, doc, needs } = plugin;
  const kinds = (["traits", "methods", "sources", "sinks", "views"] as const).flatMap((kind) =>
    plugin[kind].length === 0 ? [] : [[`  ${kind}`, plugin[kind].join(", ")]],
  );
  const may = needs.length === 0 ? "nothing beyond its own work" : needs.join(", ");
  return [
    `${color.bold(namespace)}  ${color.dim(name)}`,
    wrappedRows([[`  ${doc}`]], style),
    wrappedRows([...kinds, ["  needs", may]], style),
  ].join("\n");
}
