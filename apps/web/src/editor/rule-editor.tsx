import type { EditorView } from "@codemirror/view";
import type { LanguageClient, SegDocument } from "@satsuma/codemirror";
import type { RuleFileState } from "@satsuma/http/client";
import { useMemo, useRef, useState } from "react";
import { useLocation } from "wouter";
import { useMay } from "../api/questions.ts";
import { isDirty } from "../drafts/drafts.ts";
import { useDrafts } from "../drafts/use-drafts.ts";
import { subjectAt } from "../language/subject.ts";
import { useReading } from "../language/use-reading.ts";
import { useShortcuts } from "../keys/use-shortcuts.ts";
import { LivePanel } from "../live/live-panel.tsx";
import { useSettled } from "../live/use-settled.ts";
import { declarationOffset } from "./declaration-offset.ts";
import { EditorHead } from "./editor-head.tsx";
import { Mistakes } from "./mistakes.tsx";
import { Outline } from "./outline.tsx";
import { SaveDialog } from "./save-dialog.tsx";
import { Sheet } from "./sheet.tsx";

interface RuleEditorProps {
  readonly file: string;
  readonly declaration?: string;
  readonly begun?: string;
  readonly files: readonly RuleFileState[];
  readonly language: LanguageClient;
}

/** How long after the last key the text is asked about. */
const settleMs = 160;

/** A rule file being written on the left, and what it means, how many and who on the right. */
export function RuleEditor({ file, declaration, begun, files, language }: RuleEditorProps) {
  const [saved, setSaved] = useState(files);
  const drafting = useDrafts(file, saved, begun);
  const { drafts, text, write, edit } = drafting;
  const [offset, setOffset] = useState(() => declarationOffset(text, declaration));
  const [isSaving, setSaving] = useState(false);
  const view = useRef<EditorView | null>(null);
  const [, go] = useLocation();
  const mayWrite = useMay("write");
  const settled = useSettled(text, settleMs);
  const reading = useReading(language, file, settled);
  const subject = subjectAt(reading?.symbols ?? [], offset);
  const document: SegDocument = useMemo(
    () => ({
      client: language,
      file,
      editElsewhere: edit,
      goTo: ({ file: other, start }) =>
        other === file ? moveTo(view.current, start) : go(`/rules/${other}`),
    }),
    [language, file, edit, go],
  );
  const canSave = mayWrite && isDirty(drafts);
  useShortcuts({ "mod+s": () => canSave && setSaving(true) });
  return (
    <>
      <EditorHead
        file={file}
        subject={subject}
        drafting={drafting}
        mayWrite={mayWrite}
        save={() => setSaving(true)}
      />
      <div className="editor">
        <div className="editor-main">
          <Outline
            symbols={reading?.symbols ?? []}
            subject={subject}
            goTo={(start) => moveTo(view.current, start)}
          />
          <Sheet
            document={document}
            text={text}
            isReadOnly={!mayWrite}
            write={write}
            move={setOffset}
            at={offset}
            opened={(opened) => (view.current = opened)}
          />
          <Mistakes reading={reading ?? null} fix={edit} />
        </div>
        <LivePanel
          subject={subject}
          reading={reading ?? null}
          drafts={useSettled(drafts, settleMs)}
        />
      </div>
      {isSaving && (
        <SaveDialog
          drafts={drafts}
          files={saved}
          close={() => setSaving(false)}
          saved={(now) => {
            setSaved(now);
            drafting.discard();
          }}
        />
      )}
    </>
  );
}

function moveTo(view: EditorView | null, offset: number): void {
  view?.dispatch({ selection: { anchor: offset }, scrollIntoView: true });
  view?.focus();
}
