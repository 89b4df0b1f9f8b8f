export type {
  Engine,
  EngineColumn,
  EngineKind,
  EngineName,
  EngineTable,
  PlainCell,
  PlainRow,
} from "./engine.ts";
export { engines } from "./engines.ts";
