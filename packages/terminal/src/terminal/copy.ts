/** So many bytes of text are copied: their base64 is what most terminals take at once. */
export const MOST_COPIED = 74_994;

/** Whether something was copied or, where not, why. */
export type Copied =
  | { readonly isCopied: true }
  | { readonly isCopied: false; readonly why: string };

/** What is needed to reach the clipboard. */
interface CopyNeeds {
  /** Writes to the terminal, beside what is drawn. */
  readonly write: (sequence: string) => void;
  readonly env: NodeJS.ProcessEnv;
}

/**
 * Asks the terminal to put text into the clipboard of whoever sits at it, also over ssh; inside tmux through it. Terminals do not answer:
 * those that do not know how, or are not allowed to, do nothing.
 *
 * @see Xterm Control Sequences, OSC 52
 */
export function copyText(text: string, { write, env }: CopyNeeds): Copied {
  const bytes = Buffer.from(text.toWellFormed(), "utf8");
  if (bytes.length > MOST_COPIED) return { isCopied: false, why: tooLong(bytes.length) };
  write(throughTmux(`${ESCAPE}]52;c;${bytes.toString("base64")}${BELL}`, env));
  return { isCopied: true };
}

const ESCAPE = "\u{1B}";
const BELL = "\u{7}";

const tooLong = (bytes: number): string =>
  `${bytes.toLocaleString("en-GB")} bytes are more than a terminal copies (${MOST_COPIED.toLocaleString("en-GB")}); export it instead`;

/** tmux hands on what is wrapped so, each escape twice, where `allow-passthrough` is on. */
const throughTmux = (sequence: string, { TMUX = "" }: NodeJS.ProcessEnv): string =>
  TMUX === ""
    ? sequence
    : `${ESCAPE}Ptmux;${sequence.replaceAll(ESCAPE, ESCAPE + ESCAPE)}${ESCAPE}\\`;
