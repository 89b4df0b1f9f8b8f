import { Menu } from "@base-ui/react/menu";
import { useState } from "react";
import { Link, useLocation } from "wouter";
import type { ListedSegment } from "../api/answers.ts";
import { useMay } from "../api/questions.ts";
import { Icon } from "../parts/icon.tsx";
import { inMain } from "../parts/in-main.ts";
import { segmentPath } from "../words/names.ts";
import { DeleteDialog } from "./delete-dialog.tsx";

/** What can be done with a segment. */
export function SegmentActions({ segment }: { readonly segment: ListedSegment }) {
  const [isDeleting, setDeleting] = useState(false);
  const [, go] = useLocation();
  const mayWrite = useMay("write");
  const isWhole = segment.tier === undefined && segment.group === undefined;
  return (
    <>
      <Link href={`/send/${encodeURIComponent(segment.name)}`} className="button">
        <Icon name="send" />
        Export or send
      </Link>
      <Link href={segmentPath(segment.name, "edit")} className="button main-action">
        <Icon name="edit" />
        {mayWrite ? "Edit rule" : "Read rule"}
      </Link>
      {mayWrite && isWhole && (
        <Menu.Root>
          <Menu.Trigger className="button icon" aria-label="More">
            <Icon name="more" />
          </Menu.Trigger>
          <Menu.Portal container={inMain()}>
            <Menu.Positioner className="positioner" sideOffset={4} align="end">
              <Menu.Popup className="popup">
                <Menu.Item
                  className="popup-item"
                  onClick={() => go(segmentPath(segment.name, "edit?rename"))}
                >
                  Rename…
                </Menu.Item>
                <Menu.Item className="popup-item danger" onClick={() => setDeleting(true)}>
                  Delete…
                </Menu.Item>
              </Menu.Popup>
            </Menu.Positioner>
          </Menu.Portal>
        </Menu.Root>
      )}
      {isDeleting && <DeleteDialog name={segment.name} close={() => setDeleting(false)} />}
    </>
  );
}
