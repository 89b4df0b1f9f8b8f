import { Dialog } from "@base-ui/react/dialog";
import { useState } from "react";
import { PaletteList } from "./palette-list.tsx";

interface PaletteProps {
  readonly isOpen: boolean;
  readonly close: () => void;
  readonly help: () => void;
}

/** Finds every view and segment by a few letters. */
export function Palette({ isOpen, close, help }: PaletteProps) {
  return (
    <Dialog.Root
      modal="trap-focus"
      open={isOpen}
      onOpenChange={(next) => (next ? undefined : close())}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="dialog palette" aria-label="Search or do something">
          {isOpen && <PaletteBody close={close} help={help} />}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function PaletteBody({ close, help }: Omit<PaletteProps, "isOpen">) {
  const [typed, setTyped] = useState("");
  return <PaletteList typed={typed} type={setTyped} close={close} help={help} />;
}
