import type { ListedSegment } from "@satsuma/engine";
import type { Handlers } from "../../shell/handlers.ts";
import type { Shell } from "../../shell/shell.ts";
import { editSegment } from "./edit-segment.ts";

/**
 * What can be done with segments in the list and beside it.
 *
 * @param chosen the segment the user is on; undefined where there is none
 * @param marked told when marks have changed
 */
export function segmentsHandlers(
  shell: Shell,
  chosen: ListedSegment | undefined,
  marked: () => void,
): Handlers {
  const withChosen = (work: (segment: ListedSegment) => void) => (): void => {
    if (chosen === undefined) shell.say("there is no segment here", "warning");
    else work(chosen);
  };
  return {
    mark: withChosen(({ name }) => {
      shell.marks.toggle(name);
      marked();
    }),
    compare: withChosen(({ name }) => {
      const names = shell.marks.names();
      shell.go({ screen: "compare", names: names.length === 0 ? [name] : names });
    }),
    "edit-rule": withChosen((segment) => void editSegment(shell, segment)),
  };
}
