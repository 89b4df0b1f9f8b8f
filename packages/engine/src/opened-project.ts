import { join } from "node:path";
import { explainSegment } from "@satsuma/language";
import type { Frame } from "@satsuma/model";
import type { Plugin } from "@satsuma/plugin";
import type { DialectName } from "@satsuma/sql";
import { advise } from "./advise/advise.ts";
import type { ProjectConfig } from "./config/project-config.ts";
import type { DataState } from "./data/data-state.ts";
import { dataFingerprint } from "./data/fingerprint.ts";
import { discover } from "./discover/discover.ts";
import { keptModels } from "./discover/kept-models.ts";
import { projectViews } from "./discover/project-views.ts";
import type { Environment } from "./environment.ts";
import type { PluginHost } from "./host/plugin-host.ts";
import { pluginReports } from "./host/plugin-reports.ts";
import { scoreMethods } from "./methods/score-methods.ts";
import type {
  AsOf,
  DiscoverOptions,
  Project,
  Refit,
  SendOptions,
  ViewOptions,
  Work,
} from "./project.ts";
import { membersQuery, streamMembers, streamTraits } from "./queries/members.ts";
import { previewRule } from "./queries/preview.ts";
import { listSegments } from "./queries/listed-segment.ts";
import { ruleText } from "./queries/rule-text.ts";
import { segmentSql } from "./queries/segment-sql.ts";
import { cancel } from "./queries/session.ts";
import type { Session } from "./queries/session.ts";
import type {
  AboutTrait,
  Checked,
  DataReport,
  Discovery,
  DrawnView,
  KeptModel,
  ListedSegment,
  MethodAdvice,
  PluginReport,
  Preview,
  RunResult,
  ScoreResult,
  SendResult,
  Why,
  WhyTrait,
} from "./results.ts";
import { findSegment, refuseErrors } from "./rules/checked-rules.ts";
import { withTests } from "./rules/run-tests.ts";
import { runSession } from "./run/run-session.ts";
import { segmentAsOf } from "./run/segment-as-of.ts";
import { currentRun } from "./state/published.ts";
import { send } from "./send/send.ts";
import { Sessions } from "./sessions.ts";
import { aboutTrait } from "./why/about-trait.ts";
import { whyMember } from "./why/why.ts";
import { whyTrait } from "./why/why-trait.ts";
import { WarehouseDoor, startWarehouse } from "./state/warehouse-door.ts";

/** A project whose config is loaded and whose plugins are set up. */
export class OpenedProject implements Project {
  readonly folder: string;
  readonly config: ProjectConfig;
  readonly #host: PluginHost;
  readonly #environment: Environment;
  readonly #warehouse: WarehouseDoor;
  readonly #sessions: Sessions;

  constructor(folder: string, config: ProjectConfig, host: PluginHost, environment: Environment) {
    this.folder = folder;
    this.config = config;
    this.#host = host;
    this.#environment = environment;
    const stateFolder = join(folder, ".satsuma");
    const warehouse = new WarehouseDoor(() => startWarehouse(config, environment, stateFolder));
    this.#warehouse = warehouse;
    this.#sessions = new Sessions({ folder, stateFolder, config, host, environment, warehouse });
  }

  async data(work: Work = {}): Promise<DataReport> {
    return dataReport(await this.#sessions.data(work));
  }

  async lastData(): Promise<DataReport | undefined> {
    const known = await this.#sessions.lastData();
    return known && dataReport(known);
  }

  instant(options: AsOf = {}): string {
    return this.#sessions.moment(options).clock.asOf;
  }

  async check(options: Work & { readonly tests?: boolean } = {}): Promise<Checked> {
    const { checked, catalogue } = await this.#sessions.rules(options);
    return options.tests === true ? withTests(checked, catalogue) : checked;
  }

  async run(options: Work & AsOf & Refit = {}): Promise<RunResult> {
    return this.#sessions.take(options, async (session, diagnostics) => ({
      ...(await runSession(refitted(session, options))),
      diagnostics,
    }));
  }

  async preview(text: string, options: Work & AsOf = {}): Promise<Preview> {
    return this.#sessions.take(options, async (session) =>
      previewRule(session, ruleText(text, session)),
    );
  }

  async explain(segment: string, options: Work & AsOf = {}): Promise<string> {
    const { checked, catalogue } = await this.#sessions.rules(options);
    refuseErrors(checked);
    const found = findSegment(segment, checked.program.segments);
    const moment = this.#sessions.moment(options);
    const asOf = segmentAsOf(moment, found);
    return explainSegment(found, catalogue, { ...moment.clock, asOf });
  }

  async why(segment: string, customer: string, options: Work & AsOf = {}): Promise<Why> {
    return this.#sessions.take(options, async (session) =>
      whyMember(session, findSegment(segment, session.program.segments), customer),
    );
  }

  async aboutTrait(trait: string, options: Work & AsOf = {}): Promise<AboutTrait> {
    return this.#sessions.take(options, async (session) => aboutTrait(trait, session));
  }

  async whyTrait(trait: string, customer: string, options: Work & AsOf = {}): Promise<WhyTrait> {
    return this.#sessions.take(options, async (session) => whyTrait(trait, customer, session));
  }

  async *members(segment: string, options: Work = {}): AsyncIterable<Frame> {
    const warehouse = await this.#sessions.openWarehouse();
    yield* streamMembers(warehouse, segment, () => this.#segmentNames(), options);
  }

  async *traits(options: Work = {}): AsyncIterable<Frame> {
    yield* streamTraits(await this.#sessions.openWarehouse(), options);
  }

  async exportMembers(
    segment: string,
    file: string,
    format: "csv" | "parquet" | "json",
    options: Work = {},
  ): Promise<void> {
    const warehouse = await this.#sessions.openWarehouse();
    const query = await membersQuery(warehouse, segment, () => this.#segmentNames());
    await warehouse.exportQuery(query, file, format, cancel(options));
  }

  async list(work: Work = {}): Promise<readonly ListedSegment[]> {
    const { program } = await this.check(work);
    const last = await currentRun(await this.#sessions.openWarehouse());
    return listSegments(program.segments, last, {
      moment: this.#sessions.moment({}),
      now: this.#environment.now,
    });
  }

  async sql(
    segments: string | readonly string[],
    options: Work & AsOf & { readonly dialect?: DialectName } = {},
  ): Promise<string> {
    return this.#sessions.take(options, async (session) => {
      const wanted = [segments].flat().map((name) => findSegment(name, session.program.segments));
      return segmentSql(session, wanted, options.dialect);
    });
  }

  async score(
    options: Work & AsOf & Refit & { readonly method?: string } = {},
  ): Promise<ScoreResult> {
    return this.#sessions.take(options, async (session) =>
      scoreMethods(refitted(session, options), options.method),
    );
  }

  async discover(
    method: string,
    options: Work & AsOf & Refit & DiscoverOptions = {},
  ): Promise<Discovery> {
    return this.#sessions.take(options, async (session) => {
      const { parameters = {}, replacing, customer, refit = false } = options;
      return discover({ method, parameters }, session, {
        offered: await this.#offered(),
        files: [...session.texts].map(([file, text]) => ({ file, text })),
        refit,
        ...(replacing === undefined ? {} : { replacing }),
        ...(customer === undefined ? {} : { customer }),
      });
    });
  }

  async advise(goal?: string, options: Work & AsOf = {}): Promise<readonly MethodAdvice[]> {
    return this.#sessions.take(options, async (session) =>
      advise(session, await this.#offered(), goal),
    );
  }

  async models(options: Work & { readonly method?: string } = {}): Promise<readonly KeptModel[]> {
    const { id } = await dataFingerprint(this.config, this.#host, options);
    const warehouse = await this.#sessions.openWarehouse();
    return keptModels(warehouse, options.method, { id, host: this.#host }, options);
  }

  async views(options: Work & AsOf & ViewOptions = {}): Promise<readonly DrawnView[]> {
    return this.#sessions.take(options, async (session) => {
      const { views, failures } = await projectViews(session);
      for (const failure of failures) options.failed?.(failure);
      return views;
    });
  }

  plugins(): readonly PluginReport[] {
    return pluginReports(this.#host, this.config);
  }

  async send(segment: string, sink: string, options: Work & SendOptions = {}): Promise<SendResult> {
    return this.#sessions.take(options, async (session) => send(segment, sink, options, session));
  }

  async close(): Promise<void> {
    if (!this.#sessions.close()) return;
    try {
      await this.#host.close();
    } finally {
      await this.#warehouse.close();
    }
  }

  async #offered(): Promise<readonly Plugin[]> {
    return (await this.#environment.offered?.()) ?? [];
  }

  async #segmentNames(): Promise<string[]> {
    return (await this.check()).program.segments.map(({ name }) => name);
  }
}

const dataReport = ({ tables, customers, catalogue }: DataState): DataReport => ({
  tables,
  customers,
  catalogue,
});

const refitted = (session: Session, { refit = false }: Refit): Session => ({ ...session, refit });
