/** Amounts of red, green and blue, from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** The colour that `#rrggbb` says. */
export function rgbOf(hex: string): Rgb {
  const part = (from: number): number => Number.parseInt(hex.slice(from, from + 2), 16);
  return [part(1), part(3), part(5)];
}

/** Some of another colour in one, as `#rrggbb`. @param part from 0 for none to 1 for all */
export function mixture(one: Rgb, other: Rgb, part: number): string {
  const amounts = one.map((amount, i) => Math.round(amount + part * ((other[i] ?? 0) - amount)));
  return `#${amounts.map((amount) => amount.toString(16).padStart(2, "0")).join("")}`;
}

/**
 * How well one colour is seen on another, from 1 to 21.
 *
 * @see Web Content Accessibility Guidelines 2.2, contrast ratio
 */
export function contrast(one: Rgb, other: Rgb): number {
  const [low, high] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((each) => {
    const part = each / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}
