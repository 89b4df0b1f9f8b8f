import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { askedFile } from "../../src/files/asked-file.ts";
import { standAlone } from "../support/stand-alone.ts";

const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), "satsuma-asked-"));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
};

async function write(path: string): Promise<string> {
  await writeFile(path, "new");
  return `${path} is written`;
}

test("a file that is there is replaced only when the user says so", async () => {
  const path = join(folder(), "a.csv");
  writeFileSync(path, "old");
  const { shell, desk } = standAlone({});
  askedFile(shell, { label: "export to", name: "a.csv", write });
  desk.state().prompt?.prompt.entered(path);
  await vi.waitFor(() => expect(desk.state().question?.text).toContain("exists"));
  expect(readFileSync(path, "utf8")).toBe("old");
  desk.state().question?.confirmed();
  await vi.waitFor(() => expect(desk.state().message?.tone).toBe("good"));
  expect(readFileSync(path, "utf8")).toBe("new");
});

test("what cannot be written is told", async () => {
  const { shell, desk } = standAlone({});
  askedFile(shell, { label: "export to", name: "a.csv", write });
  desk.state().prompt?.prompt.entered(join(folder(), "no", "such", "a.csv"));
  await vi.waitFor(() => expect(desk.state().message?.tone).toBe("error"));
  expect(desk.state().message?.text).toContain("ENOENT");
});

test("an empty name writes nothing", () => {
  const { shell, desk } = standAlone({});
  askedFile(shell, { label: "export to", name: "a.csv", write });
  desk.state().prompt?.prompt.entered("  ");
  expect(desk.state().message).toBeUndefined();
});
