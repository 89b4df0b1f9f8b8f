import type { EditorView } from "@codemirror/view";
import { renameCommand } from "@satsuma/codemirror";
import type { LanguageClient, SegDocument } from "@satsuma/codemirror";
import type { RuleFileState } from "@satsuma/http/client";
import { useMemo, useRef, useState } from "react";
import type { RefObject } from "react";
import { useLocation } from "wouter";
import { textOf, textsOf } from "../drafts/drafts.ts";
import type { Drafts } from "../drafts/drafts.ts";
import { useDrafts } from "../drafts/use-drafts.ts";
import type { Drafting } from "../drafts/use-drafts.ts";
import { subjectAt } from "../language/subject.ts";
import type { Subject } from "../language/subject.ts";
import { useReading } from "../language/use-reading.ts";
import type { Reading } from "../language/use-reading.ts";
import { useSettled } from "../live/use-settled.ts";
import { declarationOffset } from "./declaration-offset.ts";

/** What an editor is opened with. */
export interface EditingOptions {
  readonly file: string;
  /** The declaration to begin at. */
  readonly declaration?: string;
  /** The text of a file that is not there yet. */
  readonly begun?: string;
  /** Asks for another name of the declaration at once. */
  readonly isRenaming?: boolean;
  readonly files: readonly RuleFileState[];
  readonly language: LanguageClient;
}

/** A file being edited: its text, what it says, and the declaration that is worked on. */
export interface Editing {
  readonly document: SegDocument;
  readonly drafting: Drafting;
  /** The files as they are saved. */
  readonly saved: readonly RuleFileState[];
  readonly keep: (saved: readonly RuleFileState[]) => void;
  /** The drafts, and this file's text, once nothing was typed for a moment. */
  readonly settled: { readonly drafts: Drafts; readonly text: string };
  readonly reading: Reading | undefined;
  readonly subject: Subject | undefined;
  readonly offset: number;
  readonly move: (offset: number) => void;
  readonly opened: (view: EditorView) => void;
  readonly goTo: (offset: number) => void;
}

/** How long after the last key the text is asked about. */
const settleMs = 80;

/** All that the parts of an editor share. */
export function useEditing(options: EditingOptions): Editing {
  const { file, declaration, begun, files, language, isRenaming = false } = options;
  const [saved, keep] = useState(files);
  const drafting = useDrafts(file, saved, begun);
  const [offset, move] = useState(() => declarationOffset(drafting.text, declaration));
  const view = useRef<EditorView | null>(null);
  const drafts = useSettled(drafting.drafts, settleMs);
  const texts = useMemo(() => textsOf(drafts, saved), [drafts, saved]);
  const reading = useReading(language, file, texts);
  const document = useDocument(options, drafting, view);
  return {
    document,
    drafting,
    saved,
    keep,
    settled: { drafts, text: textOf(drafts, saved, file) },
    reading,
    subject: subjectAt(reading?.symbols ?? [], offset),
    offset,
    move,
    opened(opened) {
      view.current = opened;
      if (isRenaming) renameCommand(document)(opened);
      else if (begun !== undefined) opened.focus();
    },
    goTo: (place) => goToPlace(view.current, place),
  };
}

function useDocument(
  { file, language }: EditingOptions,
  { edit }: Drafting,
  view: RefObject<EditorView | null>,
): SegDocument {
  const [, go] = useLocation();
  return useMemo(
    () => ({
      client: language,
      file,
      editElsewhere: edit,
      goTo: ({ file: other, start }) =>
        other === file ? goToPlace(view.current, start) : go(`/rules/${other}`),
    }),
    [language, file, edit, go, view],
  );
}

function goToPlace(view: EditorView | null, offset: number): void {
  view?.dispatch({ selection: { anchor: offset }, scrollIntoView: true });
  view?.focus();
}
