import { add } from "../edits/add.ts";
import { combine } from "../edits/combine.ts";
import { remove } from "../edits/remove.ts";
import { replace } from "../edits/replace.ts";
import type { ChoicePart, FieldPart } from "../parts/part.ts";
import type { Group, How } from "../tree/block.ts";
import { AddMenu } from "./add-menu.tsx";
import { BlockMenu } from "./block-menu.tsx";
import { BlockRow } from "./block-row.tsx";
import { useBuilding } from "./building.ts";
import type { GroupViewProps } from "./building.ts";
import { ChoiceView } from "./choice-view.tsx";
import { FieldView } from "./field-view.tsx";
import { howWords, jointWords } from "./how-words.ts";

/** Conditions of which so many must hold, in the order they are written. */
export function GroupView(props: GroupViewProps) {
  const { block, scope, path, groups, removal, isRoot = false } = props;
  const { change, source, isReadOnly } = useBuilding();
  return (
    <div className="blocks" role="group" aria-label={howWords[block.how]}>
      <div className="row wrap group-head">
        {isRoot && block.not !== undefined && <span className="badge warn">not</span>}
        <HowChoice group={block} />
        {isRoot && <BlockMenu block={block} path={path} groups={groups} removal={removal} />}
      </div>
      <ol>
        {block.of.map((part, i) => (
          <BlockRow
            key={i}
            block={part}
            outer={block}
            outerPath={path}
            index={i}
            joint={i === 0 ? undefined : jointWords[block.how]}
            scope={scope}
            path={`${path}.${i}`}
            groups={groups}
            removal={block.of.length > 1 ? remove(block, i, source) : removal}
          />
        ))}
      </ol>
      {!isReadOnly && (
        <AddMenu
          label="Add a condition"
          scope={scope}
          add={(condition, label) =>
            change(add(block, condition, source), `Added: ${label}`, `${path}.${block.of.length}`)
          }
        />
      )}
    </div>
  );
}

function HowChoice({ group }: { readonly group: Group }) {
  const { source } = useBuilding();
  const { count, how } = group;
  const part: ChoicePart = {
    kind: "choice",
    label: "How many must hold",
    value: how,
    choices: hows.map((value) => ({ value, label: howWords[value] })),
    choose: (value) => combine(group, hows.find((one) => one === value) ?? how, source),
  };
  const number: FieldPart | undefined = count && {
    kind: "field",
    label: "How many of these at least",
    input: "number",
    value: source.text.slice(count.start, count.end),
    write: (value) => (/^[1-9]\d*$/.test(value) ? [replace(source, count, value)] : undefined),
  };
  return (
    <>
      <ChoiceView part={part} />
      {number !== undefined && <FieldView part={number} />}
    </>
  );
}

const hows: readonly How[] = ["all", "any", "none", "some"];
