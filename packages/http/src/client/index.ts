export type {
  Asked,
  CheckAnswer,
  Client,
  ExportFormat,
  MembersPage,
  Page,
  RuleFileState,
  SegmentState,
  SinkState,
} from "./client.ts";
