import { autocompletion } from "@codemirror/autocomplete";
import { LanguageSupport, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { keymap } from "@codemirror/view";
import { segKeys } from "./editor/commands.ts";
import { completionSource } from "./editor/completion.ts";
import type { SegDocument } from "./editor/document.ts";
import { hovers } from "./editor/hover.ts";
import { keepInStep } from "./editor/keep-in-step.ts";
import { mistakes } from "./editor/mistakes.ts";
import { names } from "./editor/names.ts";
import { darkStyle, lightStyle } from "./language/highlight-styles.ts";
import { segLanguage } from "./language/seg-language.ts";

/**
 * Rules in an editor: colours, and with a document mistakes with fixes, completion, hovers, renaming (F2), definitions (F12) and
 * formatting (Shift-Alt-f).
 */
export function seg(document?: SegDocument): LanguageSupport {
  const colours = [syntaxHighlighting(lightStyle), syntaxHighlighting(darkStyle)];
  return new LanguageSupport(segLanguage, [
    ...colours,
    ...(document === undefined ? [] : served(document)),
  ]);
}

const served = (document: SegDocument): Extension[] => [
  // First, so that the service has the text before it is asked about it.
  keepInStep(document),
  names(document),
  mistakes(document),
  autocompletion(),
  segLanguage.data.of({ autocomplete: completionSource(document) }),
  hovers(document),
  keymap.of(segKeys(document)),
];
