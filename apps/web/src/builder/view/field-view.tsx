import { Autocomplete } from "@base-ui/react/autocomplete";
import { useState } from "react";
import type { Choice } from "../names/choices.ts";
import type { FieldPart } from "../parts/part.ts";
import { useBuilding } from "./building.ts";
import { inMain } from "../../parts/in-main.ts";

/** A value to type. It is written as soon as it is one; until then the rule stays as it was. */
export function FieldView({ part }: { readonly part: FieldPart }) {
  const { change, isReadOnly } = useBuilding();
  const [typed, setTyped] = useState<string>();
  const { label, value, unit, suggestions = [] } = part;
  const write = (next: string) => {
    setTyped(next);
    const edits = part.write(next);
    if (edits !== undefined && next !== value) change(edits, `${label}: ${next}`);
  };
  const shown = typed ?? value;
  const shared = {
    className: `input part-input ${part.input}`,
    "aria-label": unit === undefined ? label : `${label} in ${unit}`,
    "aria-invalid": typed !== undefined && part.write(typed) === undefined,
    disabled: isReadOnly,
    style: { width: widthOf(part, shown) },
    onBlur: () => setTyped(undefined),
  } as const;
  return (
    <span className="part-field">
      {suggestions.length === 0 ? (
        <input
          {...shared}
          type={part.input === "date" ? "date" : "text"}
          inputMode={part.input === "number" ? "decimal" : undefined}
          value={shown}
          onChange={(event) => write(event.target.value)}
        />
      ) : (
        <Suggested value={shown} write={write} suggestions={suggestions} shared={shared} />
      )}
      {unit !== undefined && <span className="soft">{unit}</span>}
    </span>
  );
}

interface SuggestedProps {
  readonly value: string;
  readonly write: (value: string) => void;
  readonly suggestions: readonly Choice[];
  readonly shared: object;
}

/** A text with the values that were seen, and how often; any other may be typed. */
export function Suggested({ value, write, suggestions, shared }: SuggestedProps) {
  return (
    <Autocomplete.Root
      items={suggestions}
      value={value}
      onValueChange={write}
      itemToStringValue={({ value: one }: Choice) => one}
      openOnInputClick
    >
      <Autocomplete.Input {...shared} />
      <Autocomplete.Portal container={inMain()}>
        <Autocomplete.Positioner className="positioner" sideOffset={4} align="start">
          <Autocomplete.Popup className="popup">
            <Autocomplete.List>
              {(choice: Choice) => (
                <Autocomplete.Item key={choice.value} value={choice} className="popup-item">
                  {choice.label}
                  {choice.about !== undefined && <span className="end small">{choice.about}</span>}
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  );
}

/** About as wide as what is in it. */
function widthOf({ input }: FieldPart, shown: string): string | undefined {
  if (input === "date") return undefined;
  const least = input === "number" ? 4 : 9;
  return `calc(${Math.min(40, Math.max(least, shown.length + 1))}ch + 22px)`;
}
