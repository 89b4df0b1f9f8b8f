import { flagOf, settingList, settingNames, variableOf } from "@satsuma/serve";

/** What `--help` prints. */
export const help = (): string =>
  [
    "satsuma-server [folder]  serves the project in a folder, the current one unless named, until it is stopped",
    "",
    ...settingNames.flatMap((name) => {
      const kind = settingList[name];
      const usual = "fallback" in kind && kind.fallback !== "" ? ` (${kind.fallback})` : "";
      return [`  ${flagOf(name)} …  or ${variableOf(name)}`, `      ${kind.doc}${usual}`];
    }),
    "",
  ].join("\n");
