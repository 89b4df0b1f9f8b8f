import type { Background } from "../../src/theme/terminal-traits.ts";

/** The 16 colours of a terminal: black to white, then the bright ones. */
interface TerminalPalette {
  readonly name: string;
  readonly background: Background;
  readonly ink: string;
  readonly paper: string;
  readonly colours: readonly string[];
}

const sixteen = (text: string): readonly string[] => text.split(" ").map((part) => `#${part}`);

const xterm = sixteen(
  "000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5 7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff",
);
const vga = sixteen(
  "000000 aa0000 00aa00 aa5500 0000aa aa00aa 00aaaa aaaaaa 555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff",
);
const windows = sixteen(
  "0c0c0c c50f1f 13a10e c19c00 0037da 881798 3a96dd cccccc 767676 e74856 16c60c f9f1a5 3b78ff b4009e 61d6d6 f2f2f2",
);
const tango = sixteen(
  "2e3436 cc0000 4e9a06 c4a000 3465a4 75507b 06989a d3d7cf 555753 ef2929 8ae234 fce94f 729fcf ad7fa8 34e2e2 eeeeec",
);
const macos = sixteen(
  "000000 990000 00a600 999900 0000b2 b200b2 00a6b2 bfbfbf 666666 e50000 00d900 e5e500 0000ff e500e5 00e5e5 e5e5e5",
);
const codeDark = sixteen(
  "000000 cd3131 0dbc79 e5e510 2472c8 bc3fbc 11a8cd e5e5e5 666666 f14c4c 23d18b f5f543 3b8eea d670d6 29b8db e5e5e5",
);
const codeLight = sixteen(
  "000000 cd3131 107c10 949800 0451a5 bc05bc 0598bc 555555 666666 cd3131 14ce14 b5ba00 0451a5 bc05bc 0598bc a5a5a5",
);

const dark = { background: "dark", ink: "#e5e5e5" } as const;
const light = { background: "light", ink: "#000000", paper: "#ffffff" } as const;

/** What common terminals have; Solarized is not among them: its own text is at 4.1 : 1. */
export const palettes: readonly TerminalPalette[] = [
  { name: "xterm", ...dark, paper: "#000000", colours: xterm },
  { name: "VGA", ...dark, paper: "#000000", colours: vga },
  { name: "the Windows console", ...dark, paper: "#0c0c0c", colours: windows },
  { name: "GNOME (Tango)", ...dark, paper: "#1e1e1e", colours: tango },
  { name: "macOS", ...dark, paper: "#000000", colours: macos },
  { name: "VS Code", ...dark, paper: "#1e1e1e", colours: codeDark },
  { name: "xterm", ...light, colours: xterm },
  { name: "VGA", ...light, colours: vga },
  { name: "the Windows console", ...light, colours: windows },
  { name: "GNOME (Tango)", ...light, colours: tango },
  { name: "macOS", ...light, colours: macos },
  { name: "VS Code", ...light, colours: codeLight },
];
