import fc from "fast-check";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { importOf, instant, field, keptRows, text } from "./support/table.ts";
import { temporaryFile, temporaryFolder } from "./support/temporary.ts";
import { memoryWarehouse } from "./support/warehouse.ts";

const columns = [
  { name: "who", type: text },
  { name: "seen", type: instant },
];

async function instants(zone: string | undefined, times: readonly string[], path: string) {
  const warehouse = await memoryWarehouse();
  writeFileSync(path, ["who,seen", ...times.map((time) => `a,${time}`)].join("\n"));
  const [who, seen] = columns;
  const result = await warehouse.importTable({
    ...importOf(path, columns),
    fields: [field(who!), field(seen!, zone === undefined ? {} : { localTo: zone })],
  });
  return { result, found: (await keptRows(warehouse)).map(([, time]) => time) };
}

const path = (): string => join(temporaryFolder(), "times.csv");

describe("a time without a zone", () => {
  test.each([
    ["that exists once", "Europe/Berlin", "2026-07-01 12:00:00", "2026-07-01T10:00:00Z"],
    [
      "that is skipped moves forward",
      "Europe/Berlin",
      "2026-03-29 02:30:00",
      "2026-03-29T01:30:00Z",
    ],
    [
      "that comes twice is the earlier",
      "Europe/Berlin",
      "2026-10-25 02:30:00",
      "2026-10-25T00:30:00Z",
    ],
    ["just after the doubled hour", "Europe/Berlin", "2026-10-25 03:00:00", "2026-10-25T02:00:00Z"],
    [
      "in a zone of half hours",
      "Australia/Lord_Howe",
      "2026-04-05 01:45:00",
      "2026-04-04T14:45:00Z",
    ],
    ["before standard time", "Europe/Berlin", "1890-01-01 00:00:00", "1889-12-31T23:06:32Z"],
    ["far ahead, in summer", "Europe/Berlin", "9999-07-01 00:00:00", "9999-06-30T22:00:00Z"],
    [
      "far ahead, at the end of all dates",
      "Europe/London",
      "9999-12-31 23:59:59",
      "9999-12-31T23:59:59Z",
    ],
    ["is UTC when nobody says otherwise", undefined, "2026-07-01 12:00:00", "2026-07-01T12:00:00Z"],
  ])("%s", async (_, zone, local, expected) => {
    expect((await instants(zone, [local], path())).found).toEqual([expected]);
  });
});

test.each([
  ["2026-07-01T12:00:00Z", "2026-07-01T12:00:00Z"],
  ["2026-07-01 12:00:00+02:00", "2026-07-01T10:00:00Z"],
  ["2026-07-01 12:00:00.25-0330", "2026-07-01T15:30:00.25Z"],
  ["2026-07-01T12:00+02", "2026-07-01T10:00:00Z"],
  ["2026-07-01 12:00 -03:30", "2026-07-01T15:30:00Z"],
  ["2026-07-01T12:00Z", "2026-07-01T12:00:00Z"],
  ["2026-07-01", "2026-06-30T22:00:00Z"],
  ["2026-07-01T12:00", "2026-07-01T10:00:00Z"],
  ["2026-07-01 12:00:00.123456", "2026-07-01T10:00:00.123456Z"],
])("%s is %s in a column on the clocks of Berlin", async (written, expected) => {
  expect((await instants("Europe/Berlin", [written], path())).found).toEqual([expected]);
});

test.each([
  "2026-02-30 10:00:00",
  "2026-07-01 25:00:00",
  "infinity",
  "0000-01-01",
  "1 July 2026",
  "2026-07-01 12:00 Europe/Berlin",
])("%s is no time and rejects its row", async (written) => {
  const { result } = await instants("Europe/Berlin", [written], path());
  expect(result.rejected).toMatchObject([
    {
      line: 2,
      column: "seen",
      reason: `found "${written}", expected an existing date and time such as 2026-02-28 09:30:00`,
    },
  ]);
});

test("times in a format of their own are read by it", async () => {
  const warehouse = await memoryWarehouse();
  const file = temporaryFile("t.csv", "who,seen\na,12/1/2010 8:26\nb,13/1/2010 8:26\n");
  const formatted = [columns[0]!, { ...columns[1]!, timeFormat: "%m/%d/%Y %H:%M" }];
  const result = await warehouse.importTable({
    ...importOf(file, formatted),
    fields: [field(columns[0]!), field(columns[1]!, { localTo: "Europe/London" })],
  });
  expect(await keptRows(warehouse)).toEqual([["a", "2010-12-01T08:26:00Z"]]);
  expect(result.rejected).toMatchObject([
    {
      line: 3,
      reason:
        'found "13/1/2010 8:26", expected an existing date and time written as %m/%d/%Y %H:%M',
    },
  ]);
});

test("every local time of every zone is the instant that Temporal calls compatible", async () => {
  const zones = fc.constantFrom(
    "Europe/London",
    "America/Sao_Paulo",
    "America/New_York",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
    "Asia/Tehran",
    "Pacific/Apia",
    "Europe/Moscow",
    "Asia/Kathmandu",
  );
  const near = fc.integer({ min: -120, max: 120 });
  const file = path();
  await fc.assert(
    fc.asyncProperty(
      zones,
      fc.array(fc.tuple(fc.integer({ min: -2e9, max: 6e9 }), near), {
        minLength: 1,
        maxLength: 50,
      }),
      async (zone, moments) => {
        const locals = moments.map(([seconds, minutes]) => nearTransition(zone, seconds, minutes));
        const expected = locals.map((local) =>
          Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant().toString(),
        );
        expect((await instants(zone, locals, file)).found).toEqual(expected);
      },
    ),
    { numRuns: 25 },
  );
});

/** A local time some minutes from the clock change that follows a moment. */
function nearTransition(zone: string, seconds: number, minutes: number): string {
  const moment = Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toZonedDateTimeISO(zone);
  const change = moment.getTimeZoneTransition("next") ?? moment;
  return change.toPlainDateTime().add({ minutes }).toString({ smallestUnit: "second" });
}
