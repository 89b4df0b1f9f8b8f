import { useState } from "react";
import { Icon } from "./icon.tsx";

/** Puts a text into the clipboard, and says that it did. */
export function CopyButton({ text }: { readonly text: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <button type="button" className="button quiet small" onClick={() => void copy()}>
      <Icon name={isCopied ? "done" : "copy"} />
      <span role="status">{isCopied ? "Copied" : "Copy"}</span>
    </button>
  );
}
