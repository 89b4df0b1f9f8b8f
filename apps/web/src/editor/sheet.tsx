import type { ComponentProps } from "react";
import { CodeEditor } from "./code-editor.tsx";

/** The rule as one may see and change it: as text, or as parts to choose from. Both are views of the same text. */
export const Sheet = (props: ComponentProps<typeof CodeEditor>) => (
  <section className="sheet" aria-label="Rule">
    <CodeEditor {...props} />
  </section>
);
