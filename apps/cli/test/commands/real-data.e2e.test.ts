import colors from "picocolors";
import type { Project, ProjectConfig } from "@satsuma/engine";
import { use } from "@satsuma/plugin";
import rfm from "@satsuma/plugin-rfm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  hasCompleteJourney,
  hasOnlineRetail,
  journeyConfig,
  journeySegments,
  retailConfig,
  retailSegments,
} from "@satsuma/example-real-data";
import { realProject } from "../support/real-project.ts";
import type { RealProject } from "../support/real-project.ts";
import { parse } from "../../src/parse.ts";
import type { Report } from "../../src/report.ts";
import type { Terminal } from "../../src/terminal/terminal.ts";

const style = { color: colors.createColors(false), width: 80 };

/** A person's terminal of 80 columns that is not looked at. */
const terminal: Terminal = {
  style,
  messageStyle: style,
  canAsk: false,
  isShown: true,
  write: () => Promise.resolve(),
  warn: () => {},
  say: () => {},
  progress: () => {},
  clearProgress: () => {},
};

const retail: ProjectConfig = {
  ...retailConfig("online_retail.parquet", [
    use(rfm, { orders: "order_lines", order: "invoice", amount: "amount" }),
  ]),
  asOf: "2011-12-10",
};
const journey = journeyConfig([
  use(rfm, { orders: "purchases", order: "basket_id", amount: "amount" }),
]);

/** Command lines as an analyst would try them, on segments that both projects have. */
const lines = (customer: string): readonly string[] => [
  "run",
  "list",
  "check",
  "catalogue",
  "quality",
  "preview lapsed",
  "preview tier",
  "explain lapsed",
  `explain lapsed --customer ${customer}`,
  `explain rfm.segment --customer ${customer}`,
  "diff",
  "overlap",
  "score-card",
  "history lapsed --every month --for 3m",
  "history lapsed tier --next 7d",
  "moves tier",
  "moves rfm.segment",
  "members lapsed --expiring 7d",
  "profile lapsed",
];

/** Others, on the smaller of the two only. */
const more = (customer: string): readonly string[] => [
  "list --health",
  `explain champions --customer ${customer}`,
  "overlap lapsed champions tier",
  "compare lapsed champions",
  "compare tier rfm.segment",
  "profile champions --against lapsed",
  "profile everybody",
  "profile nobody",
];

describe.each([
  {
    name: "Online Retail",
    has: hasOnlineRetail,
    config: retail,
    rules: retailSegments,
    asked: lines("12347"),
  },
  {
    name: "Complete Journey",
    has: hasCompleteJourney,
    config: journey,
    rules: journeySegments,
    asked: [...lines("1001"), ...more("1001")],
  },
])("on $name (skipped where ../shared/data is absent)", ({ has, config, rules, asked }) => {
  let real: RealProject;

  beforeAll(async () => {
    if (has) real = await realProject(config, rules);
  });
  afterAll(async () => {
    if (has) await real.close();
  });

  it.skipIf(!has).each(asked)(
    "%s says something in 80 columns, and the same as JSON",
    async (line) => {
      const report = await answer(line, real.project);
      const text = report!.text(style);
      expect(text.trim()).not.toBe("");
      expect(text.split("\n").filter((each) => columnsOf(each) > 80)).toEqual([]);
      expect(text).not.toMatch(/\bNaN\b|\bundefined\b|\bInfinity\b|\[object/u);
      const json = JSON.stringify(report!.json);
      expect(JSON.parse(json)).toBeTypeOf("object");
      expect(json).not.toBe("{}");
    },
  );
});

/** What a command line answers, in a project that is open already. */
async function answer(line: string, project: Project): Promise<Report | undefined> {
  const parsed = parse(line.split(" "), "0.0.0");
  if (parsed.kind !== "call") throw new Error(`${line} is no call`);
  const { command, args, options } = parsed.call;
  const signal = new AbortController().signal;
  const run = await command.load();
  return run({
    args,
    options,
    terminal,
    signal,
    version: "0.0.0",
    now: "2026-01-01T00:00:00Z",
    folder: project.folder,
    again: "",
    withProject: (work) => work(project, { signal }),
  });
}

/** Columns of a terminal: wide characters take two, marks on others none. */
const columnsOf = (text: string): number =>
  Array.from(text.replaceAll(/\p{Mn}/gu, "")).reduce(
    (sum, sign) => sum + (wide.test(sign) ? 2 : 1),
    0,
  );

const wide =
  /[\u{1100}-\u{115F}\u{2E80}-\u{A4CF}\u{AC00}-\u{D7A3}\u{F900}-\u{FAFF}\u{FE30}-\u{FE6F}\u{FF00}-\u{FF60}\u{FFE0}-\u{FFE6}\u{1F300}-\u{1FAFF}]/u;
