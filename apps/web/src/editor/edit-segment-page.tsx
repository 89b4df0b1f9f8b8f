import { useParams, useSearch } from "wouter";
import { useAsk } from "../api/use-ask.ts";
import { Answer } from "../parts/answer.tsx";
import { EditorPage } from "./editor-page.tsx";

/** Edits the file that a segment is declared in, at its declaration. */
export function EditSegmentPage() {
  const { name } = useParams<{ name: string }>();
  const [whole = ""] = name.split(".");
  const isRenaming = new URLSearchParams(useSearch()).has("rename");
  const segment = useAsk(["segment", name], (client, signal) => client.segment(name, { signal }));
  return (
    <Answer of={segment} label="Opening the rule" lines={12}>
      {({ file }) => (
        <EditorPage key={file} file={file} declaration={whole} isRenaming={isRenaming} />
      )}
    </Answer>
  );
}
