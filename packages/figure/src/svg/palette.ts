/** Colours of a picture on light or on dark paper. */
export interface Palette {
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly paper: string;
  /** For groups; told apart by people with any of the usual kinds of colour blindness, and each at least 3 : 1 on the paper. */
  readonly groups: readonly string[];
  /** Shades from little to much. */
  readonly shades: readonly string[];
  /** Shades from far below 0 over 0 to far above. */
  readonly diverging: readonly string[];
}

export const light: Palette = {
  ink: "#1f2328",
  muted: "#59636e",
  line: "#d1d9e0",
  paper: "#ffffff",
  groups: ["#194cd1", "#fb5a05", "#07a679", "#a22d7b", "#675700", "#180475", "#9376c5", "#690122"],
  shades: [
    "#f0f5fa",
    "#dbe8f4",
    "#bfd8ec",
    "#9cc4e2",
    "#72abd5",
    "#4f98cd",
    "#2a74b0",
    "#125894",
    "#083c6c",
  ],
  diverging: [
    "#8f3203",
    "#b95718",
    "#e59a66",
    "#f3cba9",
    "#f3f2f0",
    "#bcd8ec",
    "#84b5db",
    "#3475ae",
    "#0d4a7d",
  ],
};

export const dark: Palette = {
  ink: "#e6edf3",
  muted: "#9da7b3",
  line: "#3d444d",
  paper: "#0d1117",
  groups: ["#46c4f2", "#ec8b1a", "#2cb59c", "#b04da8", "#f8ca71", "#9b6aff", "#ebfae3", "#de2c36"],
  shades: [
    "#14202e",
    "#163049",
    "#19405f",
    "#1a4f7a",
    "#1f5b8c",
    "#266aa3",
    "#5aa3de",
    "#8fc4ee",
    "#c5def6",
  ],
  diverging: [
    "#ffb787",
    "#ee8f52",
    "#a3541f",
    "#6f3f21",
    "#2a2f37",
    "#1d4468",
    "#22659b",
    "#5ea3dc",
    "#9cc9f0",
  ],
};

/** From this shade on, counted from 0, text on it has the colour of the paper. */
export const TEXT_TURNS = 6;
