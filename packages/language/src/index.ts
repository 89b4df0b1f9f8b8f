export type {
  Declaration,
  DefineDecl,
  ExpectDecl,
  Expr,
  ParamDecl,
  SegmentDecl,
  SourceFile,
  SplitDecl,
  TierDecl,
  TiersDecl,
  UnreadableDecl,
} from "./ast.ts";
export { checkProject } from "./check/check-project.ts";
export type { CheckedProject, RuleFile } from "./check/check-project.ts";
export {
  checkCondition,
  checkExpression,
  checkRowCondition,
  checkRowExpression,
} from "./check/check-expression.ts";
export type { CheckedCondition, CheckedExpression } from "./check/check-expression.ts";
export { explainCond, explainOutline, explainSegment, explainValue } from "./explain/explain.ts";
export type { Outline } from "./explain/outline.ts";
export { diagnosticPlace } from "./render/place.ts";
export type { DiagnosticPlace, TextOfFile } from "./render/place.ts";
export { renderDiagnostic } from "./render/render-diagnostic.ts";
export type { RenderOptions, Role } from "./render/style.ts";
export {
  applyEdits,
  keywords,
  parseExpression,
  parseFile,
  quoteName,
  tokenize,
  tokenTable,
} from "./syntax/index.ts";
export type {
  ClassedToken,
  KeywordClass,
  ParsedExpression,
  ParsedFile,
  TokenClass,
  TokenRow,
} from "./syntax/index.ts";
