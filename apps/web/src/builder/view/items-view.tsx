import { useState } from "react";
import type { KeyboardEvent } from "react";
import { Icon } from "../../parts/icon.tsx";
import type { ItemsPart } from "../parts/part.ts";
import { useBuilding } from "./building.ts";
import { Suggested } from "./field-view.tsx";

/** Several values: each can be taken out, and others added by typing or choosing. */
export function ItemsView({ part }: { readonly part: ItemsPart }) {
  const { change, isReadOnly } = useBuilding();
  const { label, values, suggestions } = part;
  const write = (next: readonly string[], what: string) => {
    const edits = part.write(next);
    if (edits !== undefined) change(edits, what);
  };
  return (
    <span className="part-items" role="group" aria-label={label}>
      {values.map((value, i) => (
        <span key={`${i} ${value}`} className="part-item">
          {value === "" ? "empty text" : value}
          {values.length > 1 && !isReadOnly && (
            <button
              type="button"
              aria-label={`Take out ${value}`}
              onClick={() => write(values.toSpliced(i, 1), `${value} taken out`)}
            >
              <Icon name="cross" />
            </button>
          )}
        </span>
      ))}
      {!isReadOnly && (
        <NewItem
          suggestions={suggestions.filter(({ value }) => !values.includes(value))}
          add={(value) => write([...values, value], `${value} added`)}
        />
      )}
    </span>
  );
}

interface NewItemProps {
  readonly suggestions: ItemsPart["suggestions"];
  readonly add: (value: string) => void;
}

function NewItem({ suggestions, add }: NewItemProps) {
  const [typed, setTyped] = useState("");
  const finish = (value: string) => {
    setTyped("");
    if (value !== "") add(value);
  };
  const write = (value: string) =>
    suggestions.some((one) => one.value === value) ? finish(value) : setTyped(value);
  const shared = {
    className: "input part-input new-item",
    "aria-label": "Add a value",
    placeholder: "add…",
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== "Enter" || typed === "") return;
      event.preventDefault();
      finish(typed);
    },
    onBlur: () => finish(typed),
  } as const;
  if (suggestions.length === 0)
    return <input {...shared} value={typed} onChange={(event) => setTyped(event.target.value)} />;
  return <Suggested value={typed} write={write} suggestions={suggestions} shared={shared} />;
}
