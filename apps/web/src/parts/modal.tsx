import { Dialog } from "@base-ui/react/dialog";
import type { ReactNode } from "react";

interface ModalProps {
  readonly isOpen: boolean;
  readonly close: () => void;
  readonly title: string;
  readonly about?: ReactNode;
  readonly children: ReactNode;
  readonly isBroad?: boolean;
}

/** A dialog over the page, which keeps the keyboard until it is closed. */
export function Modal({ isOpen, close, title, about, children, isBroad = false }: ModalProps) {
  return (
    <Dialog.Root
      modal="trap-focus"
      open={isOpen}
      onOpenChange={(next) => (next ? undefined : close())}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className={isBroad ? "dialog broad" : "dialog"}>
          <div>
            <Dialog.Title render={<h2 />}>{title}</Dialog.Title>
            {about !== undefined && (
              <Dialog.Description className="soft">{about}</Dialog.Description>
            )}
          </div>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
