/** The page of the tests has no layout, and the editor measures text: nothing has a place in it. */
export function withoutLayout(): void {
  Object.defineProperty(Range.prototype, "getClientRects", { value: () => [] });
}
