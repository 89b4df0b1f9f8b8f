import { useMemo } from "react";
import { englishTree } from "./english-tree.ts";
import type { EnglishLine } from "./english-tree.ts";

/** A rule in plain English, its lists as lists. */
export function English({ text }: { readonly text: string }) {
  const lines = useMemo(() => englishTree(text), [text]);
  return (
    <div className="english">
      {lines.map((line, i) => (
        <div key={i}>
          <p>{begun(line.text)}</p>
          <Lines of={line.of} />
        </div>
      ))}
    </div>
  );
}

function Lines({ of }: { readonly of: readonly EnglishLine[] }) {
  if (of.length === 0) return null;
  return (
    <ul>
      {of.map((line, i) => (
        <li key={i}>
          {line.text}
          <Lines of={line.of} />
        </li>
      ))}
    </ul>
  );
}

/** A sentence on a page begins with a capital. */
const begun = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
