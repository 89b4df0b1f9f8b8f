import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { newFolder, satsuma } from "../support/satsuma.ts";
import { newShop } from "../support/shop.ts";

describe("the command line", () => {
  it("shows examples first and the exit codes in every help", async () => {
    for (const args of [[], ["--help"], ["help", "run"], ["members", "--help"]]) {
      const { code, stdout, stderr } = await satsuma(args);
      expect([code, stderr]).toEqual([0, ""]);
      expect(stdout.startsWith("Examples:\n  satsuma ")).toBe(true);
      expect(stdout).toContain("4  interrupted or timed out");
    }
  });

  it.each([
    [["rnu"], "USAGE_UNKNOWN_COMMAND", "did you mean run?"],
    [["run", "--asof", "2025-01-01"], "USAGE_UNKNOWN_OPTION", "did you mean --as-of?"],
    [["preview"], "USAGE_MISSING_ARGUMENT", "satsuma help COMMAND"],
    [["list", "all"], "USAGE_EXCESS_ARGUMENTS", "satsuma help COMMAND"],
    [["members", "x", "--format", "xls"], "USAGE_INVALID_ARGUMENT", "satsuma help COMMAND"],
    [["sql", "x", "--dialect", "postgresql"], "USAGE_INVALID_ARGUMENT", "did you mean postgres?"],
    [["run", "--timeout", "soon"], "USAGE_INVALID_ARGUMENT", "satsuma help COMMAND"],
    [["--json"], "USAGE_NO_COMMAND", "satsuma --help"],
    [["init"], "USAGE_INIT", "--sample"],
    [["init", "--from", "x.csv", "--sample"], "USAGE_INIT", "--sample"],
  ])(
    "answers %j with exit code 2, an error on stderr and JSON on stdout",
    async (args, code, help) => {
      const ran = await satsuma([...args, "--json"], { cwd: newFolder() });
      expect(ran.code).toBe(2);
      const { error } = JSON.parse(ran.stdout);
      expect(error.code).toBe(code);
      expect(error.help).toContain(help);
      expect(ran.stderr).toContain(error.message);
    },
  );

  it("says that there is no project, and what to do", async () => {
    const { code, stderr } = await satsuma(["run"], { cwd: newFolder() });
    expect(code).toBe(2);
    expect(stderr).toContain("CONFIG_MISSING");
    expect(stderr).toContain("satsuma init");
  });

  it("suggests the segment that was meant", async () => {
    const shop = newShop();
    await satsuma(["run"], { cwd: shop });
    for (const command of ["members", "explain", "sql"]) {
      const { code, stdout, stderr } = await satsuma([command, "recnet"], { cwd: shop });
      expect([command, code, stdout]).toEqual([command, 2, ""]);
      expect(stderr).toContain(`did you mean "recent"?`);
    }
  });

  it("asks for a run before members can be listed", async () => {
    const { code, stderr } = await satsuma(["members", "recent"], { cwd: newShop() });
    expect(code).toBe(2);
    expect(stderr).toContain("satsuma run");
  });

  it("keeps stacks to itself unless asked with --debug", async () => {
    const folder = join(newFolder(), "gone");
    expect((await satsuma(["run", "--project", folder])).stderr).not.toContain("    at ");
    expect((await satsuma(["run", "--project", folder, "--debug"])).stderr).toContain("    at ");
  });

  it.each([
    [
      "an interrupt",
      ["--customers", "400000"],
      { signal: "SIGINT", afterMs: 2500 } as const,
      "INTERRUPTED",
    ],
    ["the end of --timeout", ["--customers", "400000", "--timeout", "2"], undefined, "TIMED_OUT"],
  ])("stops at %s with exit code 4 and leaves nothing half done", async (_, args, kill, code) => {
    const folder = newFolder();
    const ran = await satsuma(["init", "shop", "--sample", "--json", ...args], {
      cwd: folder,
      ...(kill === undefined ? {} : { kill }),
    });
    expect([ran.code, JSON.parse(ran.stdout).error.code]).toEqual([4, code]);
    const { code: next } = await satsuma(["init", "shop", "--sample", "--customers", "20"], {
      cwd: folder,
    });
    expect(next).toBe(0);
  });
});
