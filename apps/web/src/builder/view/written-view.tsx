import { useState } from "react";
import { rewrite } from "../edits/rewrite.ts";
import type { Group, Written } from "../tree/block.ts";
import { useBuilding } from "./building.ts";

interface WrittenViewProps {
  readonly block: Written;
  readonly outer: Group | undefined;
}

/** A condition that blocks have no picture of, to be edited as it is written. */
export function WrittenView({ block, outer }: WrittenViewProps) {
  const { source, change, isReadOnly } = useBuilding();
  const [typed, setTyped] = useState<string>();
  const edits = typed === undefined ? undefined : rewrite(block, outer, typed, source);
  const finish = () => {
    if (edits !== undefined && typed !== block.text) change(edits, "Text changed");
    if (edits !== undefined || typed === block.text) setTyped(undefined);
  };
  const isWrong = typed !== undefined && edits === undefined;
  return (
    <label className="written">
      <span className="small soft">Written as text, as blocks have no picture of it:</span>
      <textarea
        className="input code-input"
        rows={block.text.split("\n").length}
        disabled={isReadOnly}
        aria-invalid={isWrong}
        value={typed ?? block.text}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={finish}
      />
      {isWrong && <span className="small mistake-text">This is no condition yet.</span>}
    </label>
  );
}
