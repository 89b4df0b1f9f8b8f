import { useState } from "react";
import { useShortcuts } from "../keys/use-shortcuts.ts";
import { Palette } from "../palette/palette.tsx";
import { PageRoutes } from "./page-routes.tsx";
import { Shell } from "./shell.tsx";
import { ShortcutsHelp } from "./shortcuts-help.tsx";
import { useGoKeys } from "./use-go-keys.ts";

type Over = "palette" | "help" | null;

/** The page as a whole: the frame, the view that the address names, and what can be called up from anywhere. */
export function App() {
  const [over, setOver] = useState<Over>(null);
  const close = () => setOver(null);
  useGoKeys();
  useShortcuts({
    "mod+k": () => setOver("palette"),
    "?": () => setOver("help"),
  });
  return (
    <Shell find={() => setOver("palette")}>
      <PageRoutes />
      <Palette isOpen={over === "palette"} close={close} help={() => setOver("help")} />
      <ShortcutsHelp isOpen={over === "help"} close={close} />
    </Shell>
  );
}
