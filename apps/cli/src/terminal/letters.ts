/** Letters that stand for the column at a place, from 0, where its name has no room: A to Z, then AA, AB and on. */
export function letters(place: number): string {
  const last = String.fromCodePoint(65 + (place % 26));
  return place < 26 ? last : letters(Math.floor(place / 26) - 1) + last;
}
