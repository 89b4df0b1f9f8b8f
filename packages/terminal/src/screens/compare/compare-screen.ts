import { createElement } from "react";
import type { ReactElement } from "react";
import type { ScreenProps } from "../screen-props.ts";
import { AgainstAll } from "./against-all.ts";
import { SideBySide } from "./side-by-side.ts";

/** Segments side by side; one alone against all other customers. */
export function CompareScreen({ place: { names }, area }: ScreenProps<"compare">): ReactElement {
  const [only] = names;
  return names.length === 1 && only !== undefined
    ? createElement(AgainstAll, { segment: only, area })
    : createElement(SideBySide, { names, area });
}
