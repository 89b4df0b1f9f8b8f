export type { Engines, EnginesCounts, EnginesState, EngineProcess } from "./engines/engines.ts";
