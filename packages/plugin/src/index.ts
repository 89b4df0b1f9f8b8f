export {
  and,
  approx,
  arithmetic,
  between,
  choose,
  compare,
  customerKey,
  exp,
  ln,
  sqrt,
  feature,
  known,
  literal,
  negate,
  not,
  number,
  or,
  text,
} from "@satsuma/ir";
export type { Cond, Literal, Value } from "@satsuma/ir";
export { cell, nearestNames, SatsumaError } from "@satsuma/model";
export type {
  Column,
  Columns,
  ColumnValues,
  Diagnostic,
  FileColumn,
  FileFormat,
  FileScan,
  Frame,
  Help,
  ImportCount,
  RejectedRow,
  Scalar,
  Severity,
  TraitParameter,
  ValueType,
} from "@satsuma/model";
export type {
  Axis,
  Bar,
  Bars,
  Caption,
  Curve,
  Dendrogram,
  Distribution,
  Figure,
  HeatMap,
  Interval,
  Scatter,
  Sparkline,
  Tree,
  TreeNode,
} from "@satsuma/figure";
export type { Advice, ColumnFacts, DataFacts, EventTableFacts } from "./advice.ts";
export type {
  EventInput,
  FitAggregate,
  FitInput,
  Gram,
  HistogramGroup,
  HistogramOptions,
  QuantileGroup,
  RankedValue,
  SampleOptions,
} from "./fit-input.ts";
export { defineMethod } from "./method.ts";
export type {
  CutOff,
  EventReads,
  Features,
  FeatureTypes,
  Fitted,
  Given,
  Measure,
  Method,
  Reason,
  RuleDraft,
  RuleWords,
  Run,
  Score,
} from "./method.ts";
export type { Capabilities, Lent, Need } from "./need.ts";
export { API, definePlugin, use } from "./plugin.ts";
export type {
  Contributions,
  EventFacts,
  Plugin,
  PluginUse,
  ProjectFacts,
  SetupContext,
  Trait,
} from "./plugin.ts";
export { isScoreNode } from "./score-node.ts";
export type { ConfigSchema, Schema, SchemaInput, SchemaOutput } from "./schema.ts";
export { defineSource } from "./source.ts";
export type { Batch, Source, SourceColumn, SourceTable } from "./source.ts";
export { from } from "./table-from.ts";
export type { TableFrom } from "./table-from.ts";
export type { TraitColumns } from "./trait-columns.ts";
export { defineSink } from "./sink.ts";
export type { Audience, Delivered, Sink, SinkColumn, SinkRun } from "./sink.ts";
export { defineView } from "./view.ts";
export type { CustomerView, CustomerViewInput, ModelView, ModelViewInput, View } from "./view.ts";
export { warning } from "./warning.ts";
