export { defineProject } from "./config/project-config.ts";
export type {
  CustomersConfig,
  EventsConfig,
  FieldConfig,
  PointConfig,
  ProjectConfig,
  TableConfig,
} from "./config/project-config.ts";
export type { Environment } from "./environment.ts";
export { openProject } from "./open-project.ts";
export { measureText } from "./discover/measure-text.ts";
export { readRules } from "./rules/read-rules.ts";
export type { RuleFile } from "./rules/read-rules.ts";
export { RuleErrors } from "./project.ts";
export type {
  AsOf,
  DiscoverOptions,
  Progress,
  Project,
  Refit,
  SendOptions,
  ViewOptions,
  Work,
} from "./project.ts";
export type {
  AboutTrait,
  Checked,
  DataReport,
  DiscoveredRules,
  DiscoveredSegment,
  Discovery,
  DrawnView,
  KeptModel,
  ListedSegment,
  MethodAdvice,
  MethodFailure,
  MethodResult,
  PluginReport,
  Preview,
  PreviewCondition,
  RunResult,
  ScoreResult,
  SegmentResult,
  SendResult,
  SkippedSegment,
  TableReport,
  TestReport,
  TraitFeature,
  TraitGroups,
  TraitMethod,
  Why,
  WhyTrait,
} from "./results.ts";
export { from, use } from "@satsuma/plugin";
export type { PluginUse, TableFrom } from "@satsuma/plugin";
export { diagnosticPlace, quoteName, renderDiagnostic } from "@satsuma/language";
export type { RenderOptions } from "@satsuma/language";
// For programs that query a project's warehouse themselves.
export { join as sqlJoin, name as sqlName, raw as sqlKeyword, sql } from "@satsuma/sql";
export type { Fragment, TableImport, Warehouse } from "@satsuma/sql";
