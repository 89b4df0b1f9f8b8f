import { useState } from "react";
import type { ComponentProps, ReactNode } from "react";
import { CodeEditor } from "./code-editor.tsx";

interface SheetProps extends ComponentProps<typeof CodeEditor> {
  /** The same rule as blocks. */
  readonly blocks: ReactNode;
}

const views = { text: "Text", blocks: "Blocks" } as const;

type ViewName = keyof typeof views;

/** The rule as one may see and change it. Every view of it is a view of the same text. */
export function Sheet({ blocks, ...props }: SheetProps) {
  const [shown, show] = useState(rememberedView);
  const choose = (name: ViewName) => {
    localStorage.setItem(key, name);
    show(name);
  };
  return (
    <section className="sheet" aria-label="Rule">
      <div className="sheet-views" role="group" aria-label="Write the rule as">
        <ViewButton name="text" shown={shown} choose={choose} />
        <ViewButton name="blocks" shown={shown} choose={choose} />
      </div>
      {/* The text stays, unseen, with its cursor and its history. */}
      <div hidden={shown !== "text"}>
        <CodeEditor {...props} />
        <Keys />
      </div>
      {shown === "blocks" && blocks}
    </section>
  );
}

interface ViewButtonProps {
  readonly name: ViewName;
  readonly shown: ViewName;
  readonly choose: (name: ViewName) => void;
}

const ViewButton = ({ name, shown, choose }: ViewButtonProps) => (
  <button
    type="button"
    className="button quiet small"
    aria-pressed={shown === name}
    onClick={() => choose(name)}
  >
    {views[name]}
  </button>
);

const key = "satsuma.rule-view";

/** The view that was chosen last in this browser. */
const rememberedView = (): ViewName => (localStorage.getItem(key) === "blocks" ? "blocks" : "text");

const Keys = () => (
  <p className="sheet-keys small muted">
    <span>
      <kbd>Ctrl</kbd> <kbd>Space</kbd> what may be written
    </span>
    <span>
      <kbd>F2</kbd> rename everywhere
    </span>
    <span>
      <kbd>Ctrl</kbd> <kbd>S</kbd> review and save
    </span>
  </p>
);
