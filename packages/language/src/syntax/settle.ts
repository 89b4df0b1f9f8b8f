import type { Diagnostic, Help } from "@satsuma/model";
import { applyWithin } from "./apply-edits.ts";
import type { Source } from "./source.ts";

/** A stretch of a text that is parsed as one. */
export interface Extent {
  readonly start: number;
  readonly end: number;
  /** True for a text that can be read in place of the stretch. */
  readonly reads: (text: string) => boolean;
}

/** An error whose advice is sure only where the text can be read once it is followed. */
export function settle(error: Diagnostic, source: Source, extent: Extent): Diagnostic {
  const { help } = error;
  if (help === undefined) return error;
  return { ...error, help: help.map((one) => settleHelp(one, source, extent)) };
}

function settleHelp(help: Help, source: Source, extent: Extent): Help {
  const { edits, sure } = help;
  if (!sure || edits === undefined) return help;
  return { ...help, sure: extent.reads(applyWithin(source, extent, edits)) };
}
