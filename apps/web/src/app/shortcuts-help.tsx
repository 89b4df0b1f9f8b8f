import { Modal } from "../parts/modal.tsx";
import { places } from "./places.ts";

const keys: readonly (readonly [string, string])[] = [
  ["Ctrl K", "Search or do something"],
  ["?", "This list"],
  ["/", "Filter the list of the view"],
  ["n", "New segment"],
  ["Ctrl S", "In the editor: look at what changes, then save"],
  ["Ctrl Space", "In the editor: what may be written here"],
  ["F2", "In the editor: rename, in all files"],
  ["F8", "In the editor: go to the next mistake"],
  ["F12", "In the editor: where this is declared"],
  ["Shift Alt F", "In the editor: format"],
];

interface ShortcutsHelpProps {
  readonly isOpen: boolean;
  readonly close: () => void;
}

/** All keys of the page. */
export function ShortcutsHelp({ isOpen, close }: ShortcutsHelpProps) {
  return (
    <Modal isOpen={isOpen} close={close} title="Keys" about="On a Mac, Ctrl is ⌘.">
      <dl className="facts">
        {[
          ...keys,
          ...places.map((place) => [`g ${place.key}`, `Go to ${place.label}`] as const),
        ].map(([key, does]) => (
          <KeyRow key={key} name={key} does={does} />
        ))}
      </dl>
      <div className="actions">
        <button type="button" className="button" onClick={close}>
          Close
        </button>
      </div>
    </Modal>
  );
}

function KeyRow({ name, does }: { readonly name: string; readonly does: string }) {
  return (
    <>
      <dt className="row">
        {name.split(" ").map((part) => (
          <kbd key={part}>{part}</kbd>
        ))}
      </dt>
      <dd>{does}</dd>
    </>
  );
}
