import { CSPProvider } from "@base-ui/react/csp-provider";
import { applyEdits } from "@satsuma/language";
import type { InlayHint } from "@satsuma/language";
import type { Diagnostic } from "@satsuma/model";
import { useMemo, useRef, useState } from "react";
import type { Preview } from "../../api/answers.ts";
import type { Project } from "../../language/use-project.ts";
import { namesOf } from "../names/names.ts";
import { readRules } from "../tree/read-rules.ts";
import { written } from "../tree/written.ts";
import { BuildingContext } from "./building.ts";
import type { Building, Place } from "./building.ts";
import { DeclarationView } from "./declaration-view.tsx";
import { GroupView } from "./group-view.tsx";
import { RootView } from "./root-view.tsx";
import { useSteps } from "./use-steps.ts";
import { useTold } from "./use-told.ts";

export interface BuilderProps {
  readonly file: string;
  readonly text: string;
  readonly write: (text: string) => void;
  /** A place in the declaration that is shown. */
  readonly at: number;
  readonly project: Project;
  readonly isReadOnly: boolean;
  /** Of the text as it is; absent while they are of another. */
  readonly diagnostics: readonly Diagnostic[] | undefined;
  readonly hints: readonly InlayHint[];
  /** Of the declaration that is shown. */
  readonly preview: Preview | undefined;
}

/** A rule as blocks. They are a view of its text: whatever is not changed in them stays in it to the letter. */
export function Builder(props: BuilderProps) {
  const { file, text, at, project, isReadOnly } = props;
  const { catalogue, asOf } = project;
  const files = useFiles(props);
  const names = useMemo(() => namesOf(catalogue, files), [catalogue, files]);
  const tree = useMemo(() => readRules({ file, text }), [file, text]);
  const steps = useSteps(text, props.write);
  const dragged = useRef<Place | null>(null);
  const [focus, setFocus] = useState<string>();
  const [done, setDone] = useState("");
  const told = useTold({ ...props, catalogue, asOf, files });
  const declaration =
    tree.declarations.findLast(({ span }) => span.start <= at) ?? tree.declarations[0];
  const building: Building = {
    source: { file, text },
    today: localDate(asOf, catalogue.timezone),
    isReadOnly,
    told,
    views,
    dragged,
    focus,
    focused: () => setFocus(undefined),
    change(edits, what, next) {
      if (edits.length === 0) return;
      steps.write(applyEdits(written(tree), edits));
      setDone(what);
      setFocus(next);
    },
  };
  return (
    <BuildingContext value={building}>
      {/* The page's policy lets in no style elements, and its own sheets have what is needed. */}
      <CSPProvider disableStyleElements>
        <div className="builder">
          <div className="row wrap builder-steps">
            <button
              type="button"
              className="button quiet small"
              disabled={steps.undo === undefined}
              onClick={steps.undo}
            >
              Undo
            </button>
            <button
              type="button"
              className="button quiet small"
              disabled={steps.redo === undefined}
              onClick={steps.redo}
            >
              Redo
            </button>
            <span className="small muted" role="status">
              {done}
            </span>
          </div>
          {declaration !== undefined && <DeclarationView declaration={declaration} names={names} />}
        </div>
      </CSPProvider>
    </BuildingContext>
  );
}

const views = { Root: RootView, Group: GroupView };

/** The files of the project, this one as it would be. */
function useFiles({ file, text, project }: BuilderProps) {
  return useMemo(
    () => [...project.files.filter((one) => one.file !== file), { file, text }],
    [file, text, project],
  );
}

const localDate = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeZone }).format(new Date(instant));
