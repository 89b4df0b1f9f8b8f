import { Icon } from "../../parts/icon.tsx";
import type { FilterPart, Part } from "../parts/part.ts";
import { useBuilding } from "./building.ts";
import { ChoiceView } from "./choice-view.tsx";
import { FieldView } from "./field-view.tsx";
import { ItemsView } from "./items-view.tsx";

interface PartViewProps {
  readonly part: Part;
  readonly path: string;
}

/** A piece of a condition: a word, something to choose or to type, or conditions in it. */
export function PartView({ part, path }: PartViewProps) {
  const { change, told, isReadOnly } = useBuilding();
  switch (part.kind) {
    case "word":
      return <span className="part-word">{part.text}</span>;
    case "dates": {
      const dates = told.dates(part.offset);
      return dates === undefined ? null : <span className="part-dates small muted">{dates}</span>;
    }
    case "choice":
      return <ChoiceView part={part} />;
    case "field":
      return <FieldView part={part} />;
    case "items":
      return <ItemsView part={part} />;
    case "filter":
      return <FilterView part={part} path={path} />;
    case "action":
      return isReadOnly ? null : (
        <button
          type="button"
          className="button quiet small"
          onClick={() => change(part.edits, part.label)}
        >
          <Icon name="plus" />
          {part.label}
        </button>
      );
  }
}

function FilterView({ part, path }: { readonly part: FilterPart; readonly path: string }) {
  const { change, isReadOnly, views } = useBuilding();
  const { remove } = part;
  return (
    <div className="filter" role="group" aria-label={part.label}>
      <div className="row spread">
        <span className="small soft">{part.label}</span>
        {remove !== undefined && !isReadOnly && (
          <button
            type="button"
            className="button quiet small icon"
            aria-label={`Leave out: ${part.label}`}
            onClick={() => change(remove, "All of them again")}
          >
            <Icon name="cross" />
          </button>
        )}
      </div>
      <views.Root block={part.block} scope={part.scope} path={path} isFilter />
    </div>
  );
}
