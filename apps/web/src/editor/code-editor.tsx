import type { EditorView } from "@codemirror/view";
import type { SegDocument } from "@satsuma/codemirror";
import { useEffect, useRef } from "react";
import { openView } from "./open-view.ts";
import type { RuleView } from "./open-view.ts";
import { useIsDark } from "./use-is-dark.ts";

interface CodeEditorProps {
  readonly document: SegDocument;
  readonly text: string;
  readonly isReadOnly: boolean;
  readonly write: (text: string) => void;
  readonly move: (offset: number) => void;
  /** Where the cursor is put at first. */
  readonly at: number;
  /** Given the view once it is there. */
  readonly opened: (view: EditorView) => void;
}

/** A rule file as text, with colours, completion, mistakes and fixes of the language service. */
export function CodeEditor(props: CodeEditorProps) {
  const { document, text, isReadOnly } = props;
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef<RuleView | null>(null);
  const isDark = useIsDark();
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  useEffect(() => {
    if (place.current === null) return;
    const opened = openView({
      parent: place.current,
      document,
      text: latest.current.text,
      at: latest.current.at,
      write: (next) => latest.current.write(next),
      move: (offset) => latest.current.move(offset),
    });
    shown.current = opened;
    latest.current.opened(opened.view);
    return () => opened.view.destroy();
  }, [document]);
  useEffect(() => shown.current?.look({ isDark, isReadOnly }), [isDark, isReadOnly, document]);
  useEffect(() => shown.current?.follow(text), [text]);
  return <div ref={place} className="code-editor" />;
}
