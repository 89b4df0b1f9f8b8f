export type {
  Axis,
  Bar,
  Bars,
  Caption,
  Curve,
  Dendrogram,
  Distribution,
  Figure,
  HeatMap,
  Interval,
  Scatter,
  Sparkline,
  Tree,
  TreeNode,
} from "./figure.ts";
export { dayNumber } from "./numbers/days.ts";
export { dark as darkPalette, light as lightPalette } from "./svg/palette.ts";
