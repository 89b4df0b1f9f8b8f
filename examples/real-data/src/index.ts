export { hasCompleteJourney, journeyConfig, journeyFile } from "./complete-journey.ts";
export { openSql, textsBySql } from "./hand-written-sql.ts";
export type { HandWritten } from "./hand-written-sql.ts";
export { hasOnlineRetail, retailConfig, retailFile } from "./online-retail.ts";
export { journeySegments, retailSegments } from "./twenty-segments.ts";
