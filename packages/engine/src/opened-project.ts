import { createHash } from "node:crypto";
import { join } from "node:path";
import { checkProject, explainSegment } from "@satsuma/language";
import { SatsumaError, hasErrors } from "@satsuma/model";
import type { Catalogue, Frame } from "@satsuma/model";
import type { Clock, Segment } from "@satsuma/ir";
import type { Warehouse } from "@satsuma/sql";
import type { ProjectConfig } from "./config/project-config.ts";
import { currentData, currentDataInWarehouse } from "./data/current-data.ts";
import type { DataContext } from "./data/current-data.ts";
import type { DataState } from "./data/data-state.ts";
import type { Environment } from "./environment.ts";
import type { PluginHost } from "./host/plugin-host.ts";
import { prepareTraits } from "./methods/prepare-traits.ts";
import { withTraits } from "./methods/trait-catalogue.ts";
import { RuleErrors } from "./project.ts";
import type { AsOf, Project, Work } from "./project.ts";
import { membersQuery, streamMembers, streamTraits, unknownSegment } from "./queries/members.ts";
import { previewRule } from "./queries/preview.ts";
import { listed } from "./queries/listed-segment.ts";
import { ruleText } from "./queries/rule-text.ts";
import { segmentSql } from "./queries/segment-sql.ts";
import { cancel } from "./queries/session.ts";
import type { Session } from "./queries/session.ts";
import type {
  Checked,
  DataReport,
  ListedSegment,
  MethodResult,
  Preview,
  RunResult,
} from "./results.ts";
import { readRules } from "./rules/read-rules.ts";
import { asOfInstant } from "./run/as-of.ts";
import { runSession } from "./run/run-session.ts";
import { createState } from "./state/create-state.ts";
import { currentRun } from "./state/published.ts";

/** A project whose config is loaded and whose plugins are set up. */
export class OpenedProject implements Project {
  readonly folder: string;
  readonly config: ProjectConfig;
  readonly #host: PluginHost;
  readonly #environment: Environment;
  readonly #stateFolder: string;
  #warehouse: Promise<Warehouse> | undefined;

  constructor(folder: string, config: ProjectConfig, host: PluginHost, environment: Environment) {
    this.folder = folder;
    this.config = config;
    this.#host = host;
    this.#environment = environment;
    this.#stateFolder = join(folder, ".satsuma");
  }

  async data(work: Work = {}): Promise<DataReport> {
    const { tables, customers, catalogue } = await currentData(this.#dataContext(), work);
    return { tables, customers, catalogue: await withTraits(catalogue, this.#host) };
  }

  async check(work: Work = {}): Promise<Checked> {
    const data = await currentData(this.#dataContext(), work);
    return (await this.#rules(data)).checked;
  }

  async run(options: Work & AsOf = {}): Promise<RunResult> {
    const { session, diagnostics } = await this.#session(options);
    return { ...(await runSession(session)), diagnostics };
  }

  async preview(text: string, options: Work & AsOf = {}): Promise<Preview> {
    const { session, texts } = await this.#session(options);
    return previewRule(session, ruleText(text, session, texts));
  }

  async explain(segment: string, options: Work & AsOf = {}): Promise<string> {
    const data = await currentData(this.#dataContext(), options);
    const { checked, catalogue } = await this.#rules(data);
    refuseErrors(checked);
    const found = findSegment(segment, checked.program.segments);
    return explainSegment(found, catalogue, this.#clock(options));
  }

  async *members(segment: string, options: Work = {}): AsyncIterable<Frame> {
    const warehouse = await this.#openWarehouse();
    yield* streamMembers(warehouse, segment, await this.#segmentNames(), options);
  }

  async *traits(options: Work = {}): AsyncIterable<Frame> {
    yield* streamTraits(await this.#openWarehouse(), options);
  }

  async exportMembers(
    segment: string,
    file: string,
    format: "csv" | "parquet" | "json",
    options: Work = {},
  ): Promise<void> {
    const warehouse = await this.#openWarehouse();
    await warehouse.exportQuery(
      await membersQuery(warehouse, segment, await this.#segmentNames()),
      file,
      format,
      cancel(options),
    );
  }

  async list(work: Work = {}): Promise<readonly ListedSegment[]> {
    const { program } = await this.check(work);
    const last = await currentRun(await this.#openWarehouse());
    const sizes = new Map(last?.result.segments.map((segment) => [segment.name, segment]));
    return program.segments.map((segment) => listed(segment, sizes.get(segment.name), last?.asOf));
  }

  async sql(segment: string, options: Work & AsOf = {}): Promise<string> {
    const { session } = await this.#session(options);
    return segmentSql(session, findSegment(segment, session.program.segments));
  }

  async score(
    options: Work & AsOf & { readonly method?: string } = {},
  ): Promise<readonly MethodResult[]> {
    const { session } = await this.#session(options);
    const { results } = (await prepareTraits(session, [], "every")).fitted;
    const { method } = options;
    const chosen = results.filter(
      (result) =>
        method === undefined || result.method === method || result.method.startsWith(`${method}.`),
    );
    if (chosen.length > 0 || method === undefined) return chosen;
    throw new SatsumaError("RUN_METHOD", `there is no method "${method}"`, {
      help:
        results.length === 0
          ? "add a plugin to the config"
          : `the project has ${results.map((result) => result.method).join(", ")}`,
    });
  }

  async close(): Promise<void> {
    const warehouse = this.#warehouse;
    this.#warehouse = undefined;
    try {
      await this.#host.close();
    } finally {
      await (await warehouse)?.close();
    }
  }

  #openWarehouse(): Promise<Warehouse> {
    this.#warehouse ??= this.#startWarehouse();
    return this.#warehouse;
  }

  async #startWarehouse(): Promise<Warehouse> {
    const kind = this.config.warehouse ?? "duckdb";
    const start = this.#environment.warehouses[kind];
    if (start === undefined)
      throw new SatsumaError(
        "CONFIG_INVALID",
        `this program cannot start the warehouse "${kind}"`,
        { help: "choose another warehouse in the config" },
      );
    const warehouse = await start(this.#stateFolder);
    await createState(warehouse);
    return warehouse;
  }

  #dataContext(): DataContext {
    return {
      config: this.config,
      host: this.#host,
      stateFolder: this.#stateFolder,
      warehouse: () => this.#openWarehouse(),
    };
  }

  #clock(options: AsOf): Clock {
    const { timezone, weekStart = "monday", asOf } = this.config;
    return {
      asOf: asOfInstant(options.asOf ?? asOf, timezone, this.#environment.now),
      timezone,
      weekStart,
    };
  }

  async #rules(
    data: DataState,
  ): Promise<{ checked: Checked; catalogue: Catalogue; rulesId: string }> {
    const files = await readRules(this.folder);
    const catalogue = await withTraits(data.catalogue, this.#host);
    const { program, diagnostics } = checkProject(files, catalogue);
    const rulesId = createHash("sha256").update(JSON.stringify(files)).digest("hex");
    return {
      checked: {
        program,
        diagnostics,
        texts: new Map(files.map(({ file, text }) => [file, text])),
      },
      catalogue,
      rulesId,
    };
  }

  async #segmentNames(): Promise<string[]> {
    return (await this.check()).program.segments.map(({ name }) => name);
  }

  async #session(
    options: Work & AsOf,
  ): Promise<{ session: Session; diagnostics: Checked["diagnostics"]; texts: Checked["texts"] }> {
    const clock = this.#clock(options);
    const data = await currentDataInWarehouse(this.#dataContext(), options);
    const { checked, catalogue, rulesId } = await this.#rules(data);
    refuseErrors(checked);
    const session: Session = {
      config: this.config,
      host: this.#host,
      warehouse: await this.#openWarehouse(),
      data,
      layout: data.layout,
      catalogue,
      program: checked.program,
      rulesId,
      clock,
      work: options,
    };
    return { session, diagnostics: checked.diagnostics, texts: checked.texts };
  }
}

function refuseErrors({ diagnostics, texts }: Checked): void {
  if (hasErrors(diagnostics)) throw new RuleErrors(diagnostics, texts);
}

function findSegment(name: string, segments: readonly Segment[]): Segment {
  const found = segments.find((segment) => segment.name === name);
  if (found === undefined)
    throw unknownSegment(
      name,
      segments.map((segment) => segment.name),
    );
  return found;
}
