/** A message of the engine, in which names of rules and settings stand in backquotes, as on a page. */
export const Marked = ({ text }: { readonly text: string }) =>
  text.split(/(`[^`]+`)/).map((part, i) =>
    // Parts have no name of their own and never change places.
    // oxlint-disable-next-line react/no-array-index-key
    part.startsWith("`") ? <code key={i}>{part.slice(1, -1)}</code> : part,
  );
