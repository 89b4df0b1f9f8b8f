import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { exportText } from "../../src/files/export-text.ts";
import { standAlone } from "../support/stand-alone.ts";

test("the text is written as it stands, without colours, to the file that is named", async () => {
  const folder = mkdtempSync(join(tmpdir(), "satsuma-text-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { shell, desk } = standAlone({});
  exportText(shell, "segment vip: 7", [
    [{ text: "✓ ", role: "good" }, { text: "7 is in vip   " }],
    [],
    [{ text: "  好", role: "dim" }],
  ]);
  const prompt = desk.state().prompt;
  expect(prompt?.text).toBe("segment-vip-7.txt");
  const path = join(folder, "why.txt");
  prompt?.prompt.entered(path);
  await vi.waitFor(() => expect(desk.state().message?.text).toBe(`${path}: 3 lines`));
  expect(readFileSync(path, "utf8")).toBe("✓ 7 is in vip\n\n  好\n");
});
