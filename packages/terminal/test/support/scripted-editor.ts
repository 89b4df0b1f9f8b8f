import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished, vi } from "vitest";

/**
 * A shell script as the user's editor until the test ends; `$file` is the file it is to edit, `$1` the first argument.
 *
 * @param name of the program: `vi` is told the line
 */
export function useEditor(script: string, name = "vi"): void {
  const folder = mkdtempSync(join(tmpdir(), "satsuma-editor-"));
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\nfor file; do :; done\n${script}\n`);
  chmodSync(path, 0o755);
  vi.stubEnv("VISUAL", "");
  vi.stubEnv("EDITOR", path);
  onTestFinished(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });
}
