/** Cells of a character, as terminals since Unicode 9 count them: one by one, whatever stands beside. */
function cellsOf(code: number): 0 | 1 | 2 {
  if (code < 0x3_00) return 1;
  const character = String.fromCodePoint(code);
  if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) return 0;
  if (/\p{Emoji_Presentation}/u.test(character)) return 2;
  return wide.some(([from, to]) => code >= from && code <= to) ? 2 : 1;
}

/** East Asian Width W and F. @see Unicode Standard Annex 11 */
const wide = [
  [0x11_00, 0x11_5f],
  [0x23_29, 0x23_2a],
  [0x2e_80, 0x30_3e],
  [0x30_40, 0x32_47],
  [0x32_50, 0xa4_cf],
  [0xa9_60, 0xa9_7c],
  [0xac_00, 0xd7_a3],
  [0xf9_00, 0xfa_ff],
  [0xfe_10, 0xfe_19],
  [0xfe_30, 0xfe_6f],
  [0xff_00, 0xff_60],
  [0xff_e0, 0xff_e6],
  [0x1_6f_e0, 0x1_8d_f2],
  [0x1_af_f0, 0x1_b2_fb],
  [0x1_f2_00, 0x1_f2_65],
  [0x2_00_00, 0x3_ff_fd],
] as const;

/**
 * Widths for an emulator whose own are those of Unicode 6, where emoji took one cell.
 *
 * @see xterm.js, IUnicodeVersionProvider
 */
export const modernWidths = {
  version: "modern",
  wcwidth: cellsOf,
  /** What does not take a cell joins the one before; the width is held in bits 1 and 2, joining in bit 0. */
  charProperties(code: number, before: number): number {
    const own = cellsOf(code);
    const joined = own === 0 ? (before >> 1) & 3 : 0;
    return joined > 0 ? (joined << 1) | 1 : own << 1;
  },
};
