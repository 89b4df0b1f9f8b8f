import type { Client } from "@satsuma/http/client";

/** What a method of the client answers. */
type Answer<Method extends keyof Client> = Client[Method] extends (
  ...args: never[]
) => Promise<infer Given>
  ? Given
  : never;

export type ListedSegment = Answer<"segments">[number];
export type MemberPage = Answer<"members">;
export type Preview = Answer<"preview">;
export type PreviewCondition = Preview["conditions"][number];
export type TiersPreview = Answer<"previewTiers">;
export type History = Answer<"history">;
export type Expiry = Answer<"expiry">;
export type Moves = Answer<"moves">;
export type Profile = Answer<"profile">;
export type ProfiledVariable = Profile["variables"][number];
export type ProfiledField = Profile["fields"][number];
export type Overlap = Answer<"overlap">;
export type OverlapPair = Overlap["pairs"][number];
export type Changes = Answer<"changes">;
export type RulesDiff = Answer<"diff">;
export type SegmentDiff = RulesDiff["segments"][number];
export type QualityReport = Answer<"quality">;
export type TableQuality = QualityReport["tables"][number];
export type MethodAdvice = Answer<"methods">[number];
export type Discovery = Answer<"discovery">;
export type DrawnView = Answer<"views">[number];
export type Why = Answer<"why">;
export type WhyCondition = Why["conditions"][number];
export type SinkState = Answer<"sinks">[number];
export type Scalar = Preview["sample"][number];
export type Figure = DrawnView["figure"];
