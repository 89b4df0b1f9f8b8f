/** A rule file that is not there yet. */
export interface NewRule {
  /** `segments/vip.seg`. */
  readonly file: string;
  readonly text: string;
}

/** The name of a segment called so, as rules write it: `Big spenders!` becomes `big_spenders`. */
export function nameFrom(title: string): string {
  const plain = title.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  const name = plain.replaceAll(/[^a-z0-9]+/g, "_").replaceAll(/^_+|_+$/g, "");
  return /^\d/.test(name) ? `s_${name}` : name;
}

/** A file of one segment, up to where its condition begins. */
export const newRule = (name: string, title: string, condition: string): NewRule => ({
  file: `segments/${name}.seg`,
  text: `segment ${name} ${JSON.stringify(title)}\n  where ${condition}`,
});
