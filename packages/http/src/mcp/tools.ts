import type { Tool } from "./tool.ts";
import { catalogueTool } from "./tools/catalogue.ts";
import { checkRules } from "./tools/check-rules.ts";
import { dataQuality } from "./tools/data-quality.ts";
import { explainSegment } from "./tools/explain-segment.ts";
import { listSegments } from "./tools/list-segments.ts";
import { previewRule } from "./tools/preview-rule.ts";
import { profileSegment } from "./tools/profile-segment.ts";
import { segmentHistory } from "./tools/segment-history.ts";
import { segmentOverlap } from "./tools/segment-overlap.ts";
import { whyCustomer } from "./tools/why-customer.ts";

/** Every tool there is. */
export const tools: readonly Tool[] = [
  listSegments,
  explainSegment,
  previewRule,
  checkRules,
  profileSegment,
  segmentOverlap,
  segmentHistory,
  whyCustomer,
  catalogueTool,
  dataQuality,
];
