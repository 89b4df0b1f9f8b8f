import { lazy, Suspense, useState } from "react";
import { useMay } from "../api/questions.ts";
import { isDirty } from "../drafts/drafts.ts";
import { useShortcuts } from "../keys/use-shortcuts.ts";
import { LivePanel } from "../live/live-panel.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { EditorHead } from "./editor-head.tsx";
import { Mistakes } from "./mistakes.tsx";
import { Outline } from "./outline.tsx";
import { SaveDialog } from "./save-dialog.tsx";
import { Sheet } from "./sheet.tsx";
import { useEditing } from "./use-editing.ts";
import type { Editing, EditingOptions } from "./use-editing.ts";

/** A rule file being written on the left, and what it means, how many and who on the right. */
export function RuleEditor(options: EditingOptions) {
  const editing = useEditing(options);
  const { drafting, saved, settled, reading, subject } = editing;
  const [isSaving, setSaving] = useState(false);
  const mayWrite = useMay("write");
  useShortcuts({ "mod+s": () => setSaving(mayWrite && isDirty(drafting.drafts)) });
  return (
    <>
      <EditorHead
        file={options.file}
        subject={subject}
        drafting={drafting}
        mayWrite={mayWrite}
        save={() => setSaving(true)}
      />
      <div className="editor">
        <Writing editing={editing} isReadOnly={!mayWrite} />
        <LivePanel subject={subject} reading={reading ?? null} {...settled} />
      </div>
      {isSaving && (
        <SaveDialog
          drafts={drafting.drafts}
          files={saved}
          close={() => setSaving(false)}
          saved={(now) => {
            editing.keep(now);
            drafting.discard();
          }}
        />
      )}
    </>
  );
}

interface WritingProps {
  readonly editing: Editing;
  readonly isReadOnly: boolean;
}

function Writing({ editing, isReadOnly }: WritingProps) {
  const { document, drafting, reading, subject, offset, move, opened, goTo } = editing;
  return (
    <div className="editor-main">
      <Outline symbols={reading?.symbols ?? []} subject={subject} goTo={goTo} />
      <Sheet
        document={document}
        text={drafting.text}
        isReadOnly={isReadOnly}
        write={drafting.write}
        move={move}
        at={offset}
        opened={opened}
        blocks={<Blocks editing={editing} isReadOnly={isReadOnly} />}
      />
      <Mistakes reading={reading ?? null} fix={drafting.edit} />
    </div>
  );
}

const LiveBuilder = lazy(async () => ({
  default: (await import("../builder/view/live-builder.tsx")).LiveBuilder,
}));

/** The rule as blocks, loaded once they are asked for. */
function Blocks({ editing, isReadOnly }: WritingProps) {
  const { document, drafting, reading, subject, offset, settled } = editing;
  return (
    <Suspense fallback={<Waiting label="Reading the rule" lines={6} />}>
      <LiveBuilder
        file={document.file}
        text={drafting.text}
        write={drafting.write}
        at={offset}
        isReadOnly={isReadOnly}
        language={document.client}
        subject={subject}
        reading={reading ?? null}
        drafts={settled.drafts}
      />
    </Suspense>
  );
}
