import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { flagOf, settingList, settingNames, variableOf } from "@satsuma/serve";

const page = readFileSync(
  fileURLToPath(new URL("../../../../docs/operate.md", import.meta.url)),
  "utf8",
);

test("docs/operate.md lists every setting with what it is unless given, and no other", () => {
  const rows = [
    ...page.matchAll(/^\| `(--[\w-]+)` \| `(\w+)` \| .* \| (?:`([^`]*)`|[^|]+) \|$/gmu),
  ];
  expect(rows.map(([, flag, variable]) => [flag, variable])).toEqual(
    settingNames.map((name) => [flagOf(name), variableOf(name)]),
  );
  const usual = rows.map(([, , , fallback]) => fallback);
  const known = settingNames.map((name) => {
    const kind = settingList[name];
    return "fallback" in kind && kind.fallback !== "" ? kind.fallback : undefined;
  });
  expect(usual).toEqual(known);
});
