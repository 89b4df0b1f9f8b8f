export type { Environment } from "./environment.ts";
export { openProject } from "./open-project.ts";
export type { Project } from "./project.ts";
export type {
  AsOf,
  ChosenSegments,
  DiffOptions,
  DiscoverOptions,
  Drafts,
  EraseOptions,
  ExpiryOptions,
  MovesOptions,
  ProfileOptions,
  Progress,
  Refit,
  RunOptions,
  ScorecardOptions,
  SendOptions,
  ViewOptions,
  Work,
} from "./project-options.ts";
export { minimumGroupOf } from "./config/minimum-group.ts";
export { defineProject } from "./config/project-config.ts";
export type {
  ColumnQuality,
  CustomersConfig,
  EventsConfig,
  FieldConfig,
  PointConfig,
  ProjectConfig,
  QualityConfig,
  ScorecardConfig,
  ScorecardCriterion,
  TableConfig,
} from "./config/project-config.ts";
export type { DataReport, TableReport } from "./data/data-report.ts";
export type { Checked, TestReport } from "./rules/check-result.ts";
export { readRules } from "./rules/read-rules.ts";
export type { RuleFile } from "./rules/read-rules.ts";
export { RuleErrors } from "./rules/rule-errors.ts";
export type { Audience, AudienceOptions } from "./audience/audience-result.ts";
export type {
  CustomerState,
  ExportOptions,
  MemberPage,
  MemberPageOptions,
  PageOptions,
  RuleMemberPage,
  RulePageOptions,
} from "./members/members-result.ts";
export { takenAway } from "./rules/edit/broken-uses.ts";
export type { TakenAway } from "./rules/edit/broken-uses.ts";
export { findDeclaration, withDeclaration, withoutDeclaration } from "./rules/edit/declarations.ts";
export type { SavedDeclaration } from "./rules/edit/declarations.ts";
export { openRuleFolder } from "./rules/edit/rule-folder.ts";
export type { RuleFolder, SavedRule } from "./rules/edit/rule-folder.ts";
export type { ListedSegment } from "./queries/list-result.ts";
export type { ColumnChange, Oddity, Rhythm, Spread } from "./quality/measured.ts";
export type {
  ColumnVerdict,
  FailedThreshold,
  JudgedColumn,
  QualityFinding,
  QualityReport,
  TableQuality,
  Thresholds,
} from "./quality/quality-result.ts";
export type { ChangeCause } from "./run/change-cause.ts";
export type {
  FullRunReason,
  RunEvaluation,
  RunResult,
  SegmentResult,
  SkippedSegment,
  TraitGroups,
} from "./run/run-result.ts";
export type {
  Change,
  ChangeCount,
  Changes,
  ChangesOptions,
  ChangesRun,
} from "./changes/changes-result.ts";
export type { Expiring, Expiry, ExpiryDay } from "./history/expiry-result.ts";
export type {
  History,
  HistoryCost,
  HistoryOptions,
  HistoryPoint,
  HistorySeries,
  KnownPast,
  UnfittedMethod,
  UsedModel,
} from "./history/history-result.ts";
export type { HistoryUnit } from "./history/local-days.ts";
export type { Moves, MovesInstant, MovesSize, MovesState } from "./moves/moves-result.ts";
export type { Audit, AuditedSegment } from "./why/audit-result.ts";
export type { AboutTrait, TraitFeature, TraitMethod, WhyTrait } from "./why/trait-result.ts";
export type {
  RestsOn,
  Why,
  WhyCondition,
  WhyModel,
  WhyNearest,
  WhyOther,
  WhyTiers,
  WhyValue,
} from "./why/why-result.ts";
export type {
  DeadCondition,
  NearMiss,
  Preview,
  PreviewCondition,
  TierPreview,
  TiersPreview,
} from "./waterfall/preview-result.ts";
export type {
  DiffBase,
  DiffBaseRules,
  OtherRules,
  MoveCause,
  RulesDiff,
  SegmentDiff,
  TextChange,
  TierMoves,
} from "./diff/diff-result.ts";
export type {
  Overlap,
  OverlapGap,
  OverlapPair,
  OverlapRelation,
  OverlapSegment,
  SegmentCombination,
} from "./overlap/overlap-result.ts";
export type {
  CriterionScore,
  Scorecard,
  ScorecardMeasure,
  ScoredSegment,
} from "./scorecard/scorecard-result.ts";
export type { Difference } from "./differences/difference-result.ts";
export type {
  Comparison,
  ExplainedValue,
  Segmentation,
  SegmentationComparison,
  SegmentationPart,
  SegmentComparison,
} from "./compare/comparison-result.ts";
export type {
  CategoryVariable,
  Cell,
  Demand,
  DemandFigures,
  DemandPart,
  FieldValue,
  Halves,
  Interval95,
  MemberGroup,
  PersonaSentence,
  Profile,
  ProfileBase,
  ProfiledField,
  ProfiledGroup,
  ProfiledValue,
  ProfiledVariable,
  SkippedVariable,
  ValueSpread,
  VariableComparison,
  Variation,
} from "./profile/profile-result.ts";
export type { Health, HealthFinding, HealthKind } from "./health/health-result.ts";
export type {
  KeptModel,
  MethodFailure,
  MethodResult,
  ScoreResult,
} from "./methods/score-result.ts";
export type {
  DiscoveredRules,
  DiscoveredSegment,
  Discovery,
  DrawnView,
} from "./discover/discovery-result.ts";
export { measureText } from "./discover/measure-text.ts";
export type { MethodAdvice } from "./advise/advice-result.ts";
export type {
  AllowedAgain,
  ErasedCustomer,
  ErasedReport,
  Erasure,
  KeptPlace,
  SourceRows,
} from "./erase/erasure-result.ts";
export { withoutCustomers } from "./erase/named-in.ts";
export type { SinkReport } from "./send/sink-reports.ts";
export type {
  DeliveryDifference,
  PreparedDelivery,
  RecordDifference,
  SendResult,
} from "./send/send-result.ts";
export type { PluginReport } from "./host/plugin-report.ts";
export { publishedStamp } from "./state/published-stamp.ts";
export { from, use } from "@satsuma/plugin";
export type { PluginUse, TableFrom } from "@satsuma/plugin";
export { diagnosticPlace, quoteName, renderDiagnostic } from "@satsuma/language";
export type { ChangeStep, NoChange, RenderOptions } from "@satsuma/language";
// For programs that query a project's warehouse themselves.
export { join as sqlJoin, name as sqlName, raw as sqlKeyword, sql } from "@satsuma/sql";
export type { Fragment, TableImport, Warehouse } from "@satsuma/sql";
