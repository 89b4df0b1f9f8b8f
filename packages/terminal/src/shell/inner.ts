import { createContext, useContext } from "react";
import type { Asking } from "../asks/asking.ts";
import type { MouseReports } from "../keys/mouse-reports.ts";
import type { ChosenTheme } from "../theme/chosen-theme.ts";
import type { Paint } from "../theme/theme.ts";
import type { Desk } from "./desk.ts";
import type { FrameGlyphs } from "./frame.ts";
import type { Shown } from "./shown.ts";

/** What the parts of the shell share and screens do not see. */
export interface Inner {
  readonly desk: Desk;
  readonly asking: Asking;
  readonly theme: ChosenTheme;
  /** The theme's of now. */
  readonly paint: Paint;
  readonly glyphs: FrameGlyphs;
  /** What is on the screen now: what keys and clicks are for. */
  readonly shown: Shown;
  /** Where clicks come from. */
  readonly mouse: MouseReports;
}

export const InnerContext = createContext<Inner | undefined>(undefined);

/** @throws Error outside of the program */
export function useInner(): Inner {
  const inner = useContext(InnerContext);
  if (inner === undefined) throw new Error("a part of the shell is shown outside of it");
  return inner;
}
