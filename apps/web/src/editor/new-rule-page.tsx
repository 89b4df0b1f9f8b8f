import { useState } from "react";
import { handedOver } from "./hand-over.ts";
import { EditorPage } from "./editor-page.tsx";
import { NewRuleForm } from "./new-rule-form.tsx";
import type { NewRule } from "./new-rule.ts";

/** Begins a segment: its name first, or, where a method wrote rules, those. */
export function NewRulePage() {
  const [begun, begin] = useState<NewRule | null>(() => handedOver(history.state));
  if (begun === null) return <NewRuleForm begin={begin} />;
  return <EditorPage file={begun.file} begun={begun.text} />;
}
