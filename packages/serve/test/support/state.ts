import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { onTestFinished } from "vitest";
import type { JobQueue } from "../../src/jobs/job-queue.ts";
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

/** Closes a queue after the test: it would look into its database at some later time otherwise. */
export function closesAfterTest(queue: JobQueue): void {
  onTestFinished(() => {
    // What a test left at work never ends: nobody waits for it.
    void queue.close(0);
  });
}

/** A clock that a test sets. */
export class TestClock {
  ms = Date.parse("2026-03-01T12:00:00Z");
  readonly now = (): number => this.ms;

  pass(ms: number): void {
    this.ms += ms;
  }
}
