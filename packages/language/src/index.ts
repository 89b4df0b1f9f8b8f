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
export { formatExpression } from "./format/format-expression.ts";
export { formatEdits, formatFile } from "./format/format-file.ts";
export type { Formatted } from "./format/format-file.ts";
export { changedSubject } from "./interpret/changes/carried-out.ts";
export type { Change, ChangeStep, NoChange } from "./interpret/changes/change.ts";
export { explainChange, instantWords } from "./interpret/changes/explain-change.ts";
export { inquiry } from "./interpret/changes/inquiry.ts";
export type { Inquiry, InquiryContext } from "./interpret/changes/inquiry.ts";
export type { Placed } from "./interpret/changes/evaluator.ts";
export type { Nearest } from "./interpret/changes/nearest-change.ts";
export { NumberOverflow } from "./interpret/numbers/number-overflow.ts";
export { runExpectations } from "./interpret/expectations/run-expectations.ts";
export type { ExpectationResult } from "./interpret/expectations/run-expectations.ts";
export { interpreter } from "./interpret/interpreter.ts";
export type { Interpreter } from "./interpret/interpreter.ts";
export { members } from "./interpret/members.ts";
export type { RuleWorld } from "./interpret/members.ts";
export type { FoundEvent } from "./interpret/found-event.ts";
export type { Finding, Proof } from "./interpret/proof.ts";
export type { Leg, Trail } from "./interpret/trail.ts";
export { explainProof } from "./interpret/proofs/explain-proof.ts";
export { proofLines } from "./interpret/proofs/proof-lines.ts";
export type { ProofLine } from "./interpret/proofs/proof-lines.ts";
export type { ProofWords } from "./interpret/proofs/proof-words.ts";
export type { Resolving } from "./interpret/proofs/proving.ts";
export type { Subject } from "./interpret/subject.ts";
export type { World } from "./interpret/world.ts";
export { diagnosticPlace } from "./render/place.ts";
export type { DiagnosticPlace, TextOfFile } from "./render/place.ts";
export { renderDiagnostic } from "./render/render-diagnostic.ts";
export type { RenderOptions, Role } from "./render/style.ts";
export { createLanguageService } from "./service/create-language-service.ts";
export type { LanguageServiceOptions } from "./service/create-language-service.ts";
export type {
  CodeAction,
  Completion,
  DocumentSymbol,
  Hover,
  InlayHint,
  LanguageService,
  Lens,
  SemanticToken,
} from "./service/language-service.ts";
export {
  applyEdits,
  expectedAt,
  keywords,
  parseExpression,
  parseFile,
  quoteName,
  tokenize,
  tokenTable,
} from "./syntax/index.ts";
export type {
  ClassedToken,
  Expected,
  ExpectedAt,
  KeywordClass,
  ParsedExpression,
  ParsedFile,
  TokenClass,
  TokenRow,
} from "./syntax/index.ts";
