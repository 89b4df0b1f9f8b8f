import { useParams, useSearch } from "wouter";
import { EditorPage } from "./editor-page.tsx";

/** Edits a rule file: `/rules/segments/value.seg?at=vip`. */
export function EditFilePage() {
  const { "*": file } = useParams<{ "*": string }>();
  const declaration = new URLSearchParams(useSearch()).get("at") ?? undefined;
  return (
    <EditorPage
      key={file}
      file={decodeURIComponent(file)}
      {...(declaration === undefined ? {} : { declaration })}
    />
  );
}
