/** A token that is written in a way the language does not have, or says something that does not exist. */
export interface Slip {
  readonly code: string;
  readonly message: string;
  readonly fixes: readonly Fix[];
  /** The part of the token it is about, in UTF-16 units from the token's start; the whole token where absent. */
  readonly part?: { readonly from: number; readonly to: number };
}

/** One way to put a slip right. */
export interface Fix {
  /** An imperative. */
  readonly text: string;
  /** What to write instead of the part the slip is about; absent where the reader must decide. */
  readonly replacement?: string;
  /** True when this is certainly what was meant. */
  readonly sure: boolean;
}

/** A kind of slip that has its own pattern: text no right token begins with, or must win over one. */
export interface Mistake {
  /** Name of the token it is lexed as. */
  readonly name: string;
  readonly pattern: RegExp;
  /** The characters it may begin with, for the lexer's dispatch. */
  readonly starts: readonly string[];
  readonly slip: (written: string) => Slip;
}

/** The fix that writes something else. */
export const write = (replacement: string, sure: boolean): Fix => ({
  text: `write \`${replacement}\``,
  replacement,
  sure,
});

/** The digits, as first characters of a token. */
export const digitStarts: readonly string[] = Array.from("0123456789");
