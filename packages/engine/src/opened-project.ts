import { join } from "node:path";
import { explainSegment } from "@satsuma/language";
import type { Cond } from "@satsuma/ir";
import type { Frame } from "@satsuma/model";
import type { Plugin } from "@satsuma/plugin";
import type { DialectName } from "@satsuma/sql";
import { advise } from "./advise/advise.ts";
import { compare } from "./compare/compare.ts";
import type { Comparison } from "./compare/comparison-result.ts";
import { readChanges } from "./changes/changes.ts";
import type { Changes, ChangesOptions } from "./changes/changes-result.ts";
import type { ProjectConfig } from "./config/project-config.ts";
import type { DataState } from "./data/data-state.ts";
import { dataFingerprint } from "./data/fingerprint.ts";
import { discover } from "./discover/discover.ts";
import { keptModels } from "./discover/kept-models.ts";
import { projectViews } from "./discover/project-views.ts";
import type { Environment } from "./environment.ts";
import type { PluginHost } from "./host/plugin-host.ts";
import { expiryOf, withExpiry } from "./history/expiry.ts";
import type { Expiry } from "./history/expiry-result.ts";
import { historyOf } from "./history/history.ts";
import type { History, HistoryOptions } from "./history/history-result.ts";
import { spanBefore } from "./history/local-days.ts";
import { pluginReports } from "./host/plugin-reports.ts";
import { healthOf } from "./health/health.ts";
import type { Health } from "./health/health-result.ts";
import { overlapOf } from "./overlap/overlap.ts";
import type { Overlap } from "./overlap/overlap-result.ts";
import { scoreMethods } from "./methods/score-methods.ts";
import type {
  AsOf,
  ChosenSegments,
  DiffOptions,
  DiscoverOptions,
  ExpiryOptions,
  MovesOptions,
  ProfileOptions,
  Refit,
  RunOptions,
  ScorecardOptions,
  SendOptions,
  ViewOptions,
  Work,
} from "./project-options.ts";
import type { Project } from "./project.ts";
import { movesOf } from "./moves/moves.ts";
import type { Moves } from "./moves/moves-result.ts";
import { gate } from "./quality/gate.ts";
import { qualityReport } from "./quality/quality-report.ts";
import type { QualityReport } from "./quality/quality-result.ts";
import type { Profile } from "./profile/profile-result.ts";
import { profileSegment } from "./profile/profile.ts";
import { membersQuery, streamMembers, streamTraits } from "./queries/members.ts";
import { listSegments } from "./queries/listed-segment.ts";
import { ruleText } from "./queries/rule-text.ts";
import { segmentSql } from "./queries/segment-sql.ts";
import { cancel } from "./queries/session.ts";
import type { Session } from "./queries/session.ts";
import type { MethodAdvice } from "./advise/advice-result.ts";
import type { DataReport } from "./data/data-report.ts";
import type { Discovery, DrawnView } from "./discover/discovery-result.ts";
import type { PluginReport } from "./host/plugin-report.ts";
import type { KeptModel, ScoreResult } from "./methods/score-result.ts";
import type { ListedSegment } from "./queries/list-result.ts";
import type { Checked } from "./rules/check-result.ts";
import type { RunResult } from "./run/run-result.ts";
import type { SendResult } from "./send/send-result.ts";
import type { AboutTrait, WhyTrait } from "./why/trait-result.ts";
import type { Audit } from "./why/audit-result.ts";
import type { Why, WhyTiers } from "./why/why-result.ts";
import type { DiffBaseRules, RulesDiff } from "./diff/diff-result.ts";
import { diffRules } from "./diff/diff-rules.ts";
import { previewRule } from "./waterfall/preview-rule.ts";
import type { Preview, TiersPreview } from "./waterfall/preview-result.ts";
import { previewTiers } from "./waterfall/preview-tiers.ts";
import { findSegment, refuseErrors } from "./rules/checked-rules.ts";
import { withTests } from "./rules/run-tests.ts";
import { runSession } from "./run/run-session.ts";
import { segmentAsOf } from "./run/segment-as-of.ts";
import { currentRun } from "./state/published.ts";
import { scorecardOf } from "./scorecard/scorecard.ts";
import type { Scorecard } from "./scorecard/scorecard-result.ts";
import { send } from "./send/send.ts";
import { Sessions } from "./sessions.ts";
import { aboutTrait } from "./why/about-trait.ts";
import { audit } from "./why/everyone/audit.ts";
import { whyMember } from "./why/why.ts";
import { whyTiers } from "./why/why-tiers.ts";
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

  async quality(options: Work & AsOf = {}): Promise<QualityReport> {
    const { clock } = this.#sessions.moment(options);
    const { now } = this.#environment;
    return qualityReport(await this.#sessions.data(options), this.config, { ...clock, now });
  }

  instant(options: AsOf = {}): string {
    return this.#sessions.moment(options).clock.asOf;
  }

  async check(options: Work & { readonly tests?: boolean } = {}): Promise<Checked> {
    const { checked, catalogue } = await this.#sessions.rules(options);
    return options.tests === true ? withTests(checked, catalogue) : checked;
  }

  async run(options: Work & AsOf & Refit & RunOptions = {}): Promise<RunResult> {
    return this.#sessions.take(options, async (session, diagnostics) => {
      const poor = gate(session);
      const { full = false } = options;
      const result = await runSession({ ...refitted(session, options), isFull: full });
      return { ...result, diagnostics: [...diagnostics, ...poor] };
    });
  }

  async preview(text: string, options: Work & AsOf = {}): Promise<Preview> {
    return this.#sessions.take(options, async (session) =>
      previewRule(session, ruleText(text, session)),
    );
  }

  async previewTiers(tiers: string, options: Work & AsOf = {}): Promise<TiersPreview> {
    return this.#sessions.take(options, async (session) => previewTiers(session, tiers));
  }

  async diff(base: DiffBaseRules, options: Work & AsOf & DiffOptions = {}): Promise<RulesDiff> {
    return this.#sessions.take(options, async (session) =>
      diffRules(session, base, options.segments),
    );
  }

  async explain(segment: string, options: Work & AsOf = {}): Promise<string> {
    const { checked, catalogue, weak } = await this.#sessions.rules(options);
    refuseErrors(checked);
    const found = findSegment(segment, checked.program.segments);
    const moment = this.#sessions.moment(options);
    const asOf = segmentAsOf(moment, found);
    const notes = (cond: Cond): string[] => weak(cond).map(({ text }) => text);
    return explainSegment(found, catalogue, { ...moment.clock, asOf, notes });
  }

  async why(segment: string, customer: string, options: Work & AsOf = {}): Promise<Why> {
    return this.#sessions.take(options, async (session) =>
      whyMember(session, findSegment(segment, session.program.segments), customer),
    );
  }

  async audit(options: Work & AsOf = {}): Promise<Audit> {
    return this.#sessions.take(options, audit);
  }

  async whyTiers(tiers: string, customer: string, options: Work & AsOf = {}): Promise<WhyTiers> {
    return this.#sessions.take(options, async (session) => whyTiers(session, tiers, customer));
  }

  async aboutTrait(trait: string, options: Work & AsOf = {}): Promise<AboutTrait> {
    return this.#sessions.take(options, async (session) => aboutTrait(trait, session));
  }

  async whyTrait(trait: string, customer: string, options: Work & AsOf = {}): Promise<WhyTrait> {
    return this.#sessions.take(options, async (session) => whyTrait(trait, customer, session));
  }

  async profile(what: string, options: Work & AsOf & ProfileOptions = {}): Promise<Profile> {
    const { against, members = false } = options;
    const wanted = {
      what,
      areMembersNamed: members,
      ...(against === undefined ? {} : { against }),
    };
    return this.#sessions.take(options, async (session) => profileSegment(session, wanted));
  }

  async *members(segment: string, options: Work = {}): AsyncIterable<Frame> {
    const warehouse = await this.#sessions.openWarehouse();
    yield* streamMembers(warehouse, segment, () => this.#segmentNames(), options);
  }

  async history(
    what: string | readonly string[],
    options: Work & AsOf & HistoryOptions = {},
  ): Promise<History> {
    return this.#sessions.take({ ...options, ...endOf(options) }, async (session) =>
      historyOf(session, [what].flat(), { ...options, ...this.#fromOf(options) }),
    );
  }

  async expiry(segment: string, options: Work & AsOf & ExpiryOptions = {}): Promise<Expiry> {
    const { within = "30d" } = options;
    return this.#sessions.take(options, async (session) => expiryOf(session, { segment, within }));
  }

  async exportExpiring(
    segment: string,
    file: string,
    format: "csv" | "parquet" | "json",
    options: Work & AsOf & ExpiryOptions = {},
  ): Promise<void> {
    const { within = "30d" } = options;
    return this.#sessions.take(options, async (session) =>
      withExpiry(session, { segment, within }, ({ leaving }) =>
        session.warehouse.exportQuery(leaving, file, format, cancel(options)),
      ),
    );
  }

  async moves(
    what: string | readonly string[],
    options: Work & AsOf & MovesOptions = {},
  ): Promise<Moves> {
    return this.#sessions.take({ ...options, ...endOf(options) }, async (session) => {
      const { asOf: to, timezone } = session.clock;
      const { from = spanBefore(to, "1m", timezone) } = this.#fromOf(options);
      return movesOf(session, [what].flat(), { from, to });
    });
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

  async changes(options: Work & ChangesOptions = {}): Promise<Changes> {
    const warehouse = await this.#sessions.openWarehouse();
    return readChanges(warehouse, options, () => this.#segmentNames());
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

  async overlap(options: Work & AsOf & ChosenSegments = {}): Promise<Overlap> {
    return this.#sessions.take(options, async (session) =>
      overlapOf(session, options.segments ?? []),
    );
  }

  async scorecard(
    options: Work & AsOf & ChosenSegments & ScorecardOptions = {},
  ): Promise<Scorecard> {
    const { segments = [], weights = {} } = options;
    return this.#sessions.take(options, async (session) =>
      scorecardOf(session, { segments, weights }),
    );
  }

  async compare(names: readonly string[], options: Work & AsOf = {}): Promise<Comparison> {
    return this.#sessions.take(options, async (session) => compare(session, names));
  }

  async health(options: Work & AsOf = {}): Promise<Health> {
    return this.#sessions.take(options, async (session) => healthOf(session));
  }

  async close(): Promise<void> {
    if (!this.#sessions.close()) return;
    try {
      await this.#host.close();
    } finally {
      await this.#warehouse.close();
    }
  }

  /** Where a stretch of time begins, as an instant. @throws SatsumaError `RUN_AS_OF` when it is none */
  #fromOf({ from }: { readonly from?: string }): { readonly from?: string } {
    return from === undefined ? {} : { from: this.instant({ asOf: from }) };
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

/** Where a stretch of time ends is what the result is as of. */
const endOf = ({ to }: { readonly to?: string }): AsOf => (to === undefined ? {} : { asOf: to });

const refitted = (session: Session, { refit = false }: Refit): Session => ({ ...session, refit });
