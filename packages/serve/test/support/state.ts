import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { onTestFinished } from "vitest";
import { openControl } from "../../src/control/open-control.ts";

/** A folder that is gone after the test. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "satsuma-serve-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The control state in a new folder, closed after the test. */
export function testControl(): DatabaseSync {
  const database = openControl(join(testFolder(), "control.sqlite"));
  onTestFinished(() => {
    if (database.isOpen) database.close();
  });
  return database;
}

/** A clock that a test sets. */
export class TestClock {
  ms = Date.parse("2026-03-01T12:00:00Z");
  readonly now = (): number => this.ms;

  pass(ms: number): void {
    this.ms += ms;
  }
}
