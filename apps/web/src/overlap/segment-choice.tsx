import { Popover } from "@base-ui/react/popover";
import type { ListedSegment } from "../api/answers.ts";
import { many } from "../words/figures.ts";
import { titleOf } from "../words/names.ts";
import { inMain } from "../parts/in-main.ts";

interface SegmentChoiceProps {
  readonly all: readonly ListedSegment[];
  readonly names: readonly string[];
  readonly choose: (names: string[]) => void;
}

/** Which segments are held against each other. */
export function SegmentChoice({ all, names, choose }: SegmentChoiceProps) {
  return (
    <div className="row wrap">
      <Popover.Root>
        <Popover.Trigger className="button">
          {many(names.length, "segment")} of {all.length}
        </Popover.Trigger>
        <Popover.Portal container={inMain()}>
          <Popover.Positioner className="positioner" sideOffset={4} align="start">
            <Popover.Popup className="popup" aria-label="Segments to compare">
              {all.map((segment) => (
                <label key={segment.name} className="popup-item">
                  <input
                    type="checkbox"
                    checked={names.includes(segment.name)}
                    onChange={() => choose(toggled(all, names, segment.name))}
                  />
                  {titleOf(segment)}
                </label>
              ))}
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      </Popover.Root>
      <button
        type="button"
        className="button quiet"
        onClick={() => choose(all.map(({ name }) => name))}
      >
        All
      </button>
      <span className="small muted">Choose at least two.</span>
    </div>
  );
}

/** In the order of the list, whatever the order they were chosen in. */
const toggled = (all: readonly ListedSegment[], names: readonly string[], name: string): string[] =>
  all.map((one) => one.name).filter((one) => (one === name) !== names.includes(one));
