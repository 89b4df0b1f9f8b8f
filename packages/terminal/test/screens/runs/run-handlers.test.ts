import { expect, test, vi } from "vitest";
import type { ListedSegment, SendResult, SinkReport } from "@satsuma/engine";
import { runHandlers } from "../../../src/screens/runs/run-handlers.ts";
import { JobsClient } from "../../support/jobs-client.ts";
import { doneJob } from "../../support/run-result.ts";
import { standAlone } from "../../support/stand-alone.ts";

const files: SinkReport = {
  name: "files.folder",
  doc: "A folder.",
  delivery: "snapshot",
  columns: {},
  options: { type: "object", required: ["folder"], properties: { folder: { type: "string" } } },
};

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the name is read
const segments = [{ name: "vip" }, { name: "new" }] as unknown as readonly ListedSegment[];

const request = { kind: "send", segment: "vip", sink: "files.folder", isDryRun: true } as const;

const tried: SendResult = {
  segment: "vip",
  sink: "files.folder",
  asOf: "2026-06-30T22:00:00Z",
  isDryRun: true,
  suppressed: 0,
  rows: 40,
  difference: { since: null, added: 40, removed: 0, changed: 0, same: 0, examples: [] },
  delivered: { where: "out/vip.csv", accepted: 40, rejected: [] },
};

test("what is at work is stopped after it was asked", async () => {
  const client = new JobsClient();
  const { shell, desk } = standAlone(client);
  runHandlers(shell, doneJob({ id: "j9", state: "running", endedAt: null }))["stop-job"]?.();
  expect(desk.state().question?.text).toBe("stop run?");
  expect(client.cancelled).toEqual([]);
  desk.state().question?.confirmed();
  await vi.waitFor(() => expect(desk.state().message?.text).toBe("run: stopped"));
  expect(client.cancelled).toEqual(["j9"]);
});

test("what is over, or not chosen, is not stopped", () => {
  const { shell, desk } = standAlone(new JobsClient());
  runHandlers(shell, doneJob())["stop-job"]?.();
  expect(desk.state().message?.text).toBe("run is over: it is done");
  runHandlers(shell, undefined)["stop-job"]?.();
  expect(desk.state().message?.text).toBe("there is nothing to stop");
});

test("a sending is tried with the segment, the sink and the options it asks for; nothing else is started", async () => {
  const client = new JobsClient([files], segments);
  const { shell, desk } = standAlone(client);
  const answer = async (label: string, text: string): Promise<void> => {
    await vi.waitFor(() => expect(desk.state().prompt?.prompt.label).toContain(label));
    desk.state().prompt?.prompt.entered(text);
  };
  runHandlers(shell, undefined)["try-send"]?.();
  await answer("segment to try", "vip");
  await answer("try sending vip to", "files.folder");
  expect(desk.state().prompt?.text).toBe('{"folder": ""}');
  await answer("files.folder", '{"folder": "out"}');
  expect(client.started).toEqual([{ ...request, options: { folder: "out" } }]);
});

test("without sinks it is said what brings them", async () => {
  const { shell, desk } = standAlone(new JobsClient());
  runHandlers(shell, undefined)["try-send"]?.();
  await vi.waitFor(() => expect(desk.state().message?.text).toMatch(/has no sinks: plugins/u));
});

test("only what was tried is sent, and only after it was said how much goes where", () => {
  const client = new JobsClient();
  const { shell, desk } = standAlone(client);
  runHandlers(shell, doneJob())["send-tried"]?.();
  expect(desk.state().message?.tone).toBe("warning");
  runHandlers(shell, doneJob({ kind: "send", request, result: tried }))["send-tried"]?.();
  expect(desk.state().question?.text).toBe("send 40 rows of vip to files.folder: out/vip.csv?");
  expect(client.started).toEqual([]);
  desk.state().question?.confirmed();
  expect(client.started).toEqual([{ kind: "send", segment: "vip", sink: "files.folder" }]);
});
