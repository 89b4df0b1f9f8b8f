export { localClient } from "./client/language-client.ts";
export type { LanguageClient } from "./client/language-client.ts";
export { connect, serve } from "./client/port.ts";
export type { Port } from "./client/port.ts";
export {
  definitionCommand,
  formatCommand,
  rename,
  renameCommand,
  segKeys,
} from "./editor/commands.ts";
export { completionSource } from "./editor/completion.ts";
export type { SegDocument } from "./editor/document.ts";
export { hoverSource } from "./editor/hover.ts";
export { darkColours, darkStyle, lightColours, lightStyle } from "./language/highlight-styles.ts";
export type { Colours } from "./language/highlight-styles.ts";
export { segLanguage, tagOf } from "./language/seg-language.ts";
export { seg } from "./seg.ts";
