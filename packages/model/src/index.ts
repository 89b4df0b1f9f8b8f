export type {
  Catalogue,
  CustomerTable,
  EventTable,
  TraitNamespace,
  TraitParameter,
  TraitSource,
  WeekStart,
} from "./catalogue.ts";
export type { Column, Columns } from "./column.ts";
export { hasErrors } from "./diagnostic.ts";
export type { Diagnostic, Edit, Help, Label, Severity, Span } from "./diagnostic.ts";
export { cell } from "./frame.ts";
export type { ColumnValues, Frame, Scalar } from "./frame.ts";
export { nearestNames } from "./nearest-name.ts";
export { percent, shareText, wholePercent } from "./percent.ts";
export { positionAt } from "./position.ts";
export type { Position } from "./position.ts";
export { SatsumaError } from "./satsuma-error.ts";
export { typeName } from "./value-type.ts";
export { valueText } from "./value-text.ts";
export type { ValueType } from "./value-type.ts";
export type {
  FileColumn,
  FileFormat,
  FileScan,
  ImportCount,
  LeftOut,
  RejectedRow,
} from "./file-scan.ts";
