/** What the pictures are drawn of: paths on a square of 16, stroked. */
const paths = {
  segments: "M8 2.5a5.5 5.5 0 1 0 5.5 5.5H8zM10.5 2.2a5.5 5.5 0 0 1 3.3 3.3h-3.3z",
  rules: "M4 2.5h5.5L12.5 5.5v8h-8.5zM9.5 2.5v3h3M6 8.5h4.5M6 11h3",
  overlap: "M6 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM10 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8z",
  discover:
    "M8 2.5v2M8 11.5v2M2.5 8h2M11.5 8h2M8 6l1 1 1 1-1 1-1 1-1-1-1-1 1-1zM4.2 4.2l1 1M10.8 10.8l1 1M11.8 4.2l-1 1M5.2 10.8l-1 1",
  runs: "M5 3.5v9l7.5-4.5z",
  send: "M13.5 2.5 7 9M13.5 2.5 9.5 13.5 7 9 2.5 6.5z",
  quality: "M8 2l5 2v4c0 3-2 5-5 6-3-1-5-3-5-6V4zM5.8 8l1.6 1.6 3-3.2",
  customer:
    "M8 8a2.6 2.6 0 1 0 0-5.2A2.6 2.6 0 0 0 8 8zM3 13.5c.6-2.4 2.6-3.6 5-3.6s4.400 1.200 5 3.600",
  reference: "M5.500 4.500 2.500 8l3 3.500M10.500 4.500l3 3.500-3 3.500M9 3 7 13",
  search: "M7 2.500a4.500 4.500 0 1 0 0 9 4.500 4.500 0 0 0 0-9zM10.300 10.300l3.200 3.200",
  plus: "M8 3v10M3 8h10",
  menu: "M2.500 4.500h11M2.500 8h11M2.500 11.500h11",
  warning: "M8 2.500 14 13H2zM8 6.500v3M8 11.300v.2",
  error: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 5v3.500M8 10.800v.2",
  info: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 7.500V11M8 5v.2",
  done: "M3 8.500 6.500 12 13 4.500",
  cross: "M4 4l8 8M12 4l-8 8",
  up: "M8 13V3M4 7l4-4 4 4",
  down: "M8 3v10M4 9l4 4 4-4",
  more: "M3.500 8h.1M8 8h.1M12.500 8h.1",
  edit: "M10.500 3.500l2 2L6 12l-2.700.700L4 10z",
  theme: "M8 2.500a5.500 5.500 0 1 0 0 11zM8 2.500a5.500 5.500 0 0 1 0 11",
  right: "M6 3.500 10.500 8 6 12.500",
  copy: "M5.500 5.500v-3h8v8h-3M2.500 5.500h8v8h-8z",
} as const;

export type IconName = keyof typeof paths;

/** A small picture beside words, which say the same: it is never told on its own. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
