export type {
  Caller,
  Engines,
  EnginesCounts,
  EnginesState,
  EngineProcess,
} from "./engines/engines.ts";
export type { EngineLimits } from "./engines/limits.ts";
export { startEngines } from "./engines/start-engines.ts";
export type { EnginesOptions } from "./engines/start-engines.ts";
export type { ApiKey, ApiKeys, NewApiKey } from "./access/api-keys.ts";
export { eraseBesideState } from "./erase/erase-beside-state.ts";
export { withKeys } from "./access/with-keys.ts";
export { scopes as scopeNames } from "@satsuma/http";
export { findProject } from "./find-project.ts";
export { serve } from "./serve.ts";
export type { Served, ServeSurroundings } from "./serve.ts";
export { flagOf, readSettings, variableOf } from "./settings/read-settings.ts";
export type { GivenSettings, ServeSettings } from "./settings/read-settings.ts";
export { settingList, settingNames } from "./settings/setting-list.ts";
export type { SettingName } from "./settings/setting-list.ts";
export { openLocal } from "./open-local.ts";
export type { LocalOptions, LocalProject } from "./open-local.ts";
