import { expect, test } from "vitest";
import { settingNames, variableOf } from "@satsuma/serve";
import { main } from "@satsuma/server";

/** Runs the program with what it says kept. */
async function told(args: readonly string[]) {
  const said = { out: "", err: "" };
  const code = await main(args, {
    environment: {},
    folder: import.meta.dirname,
    clock: Date.now,
    write: (text) => void (said.out += text),
    warn: (text) => void (said.err += text),
    stopped: AbortSignal.abort(),
  });
  return { code, ...said };
}

test("help names every setting", async () => {
  const { code, out } = await told(["--help"]);
  expect(code).toBe(0);
  expect(settingNames.filter((name) => !out.includes(variableOf(name)))).toEqual([]);
});

test.each([
  [["--prot", "80"], "HTTP_SETTING"],
  [["--port"], "HTTP_SETTING"],
  [["--port", "x"], "HTTP_SETTING"],
  [["one", "two"], "HTTP_SETTING"],
  [[], "CONFIG_MISSING"],
])("%j is refused with what to do", async (args, code) => {
  const ran = await told(args);
  expect(ran.code).toBe(2);
  expect(ran.err).toMatch(new RegExp(`^${code}: .+\\n.+\\n$`, "u"));
});
