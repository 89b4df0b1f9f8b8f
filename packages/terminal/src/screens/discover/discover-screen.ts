import { createElement } from "react";
import type { ReactElement } from "react";
import type { ScreenProps } from "../screen-props.ts";
import { DiscoveryScreen } from "./discovery-screen.ts";
import { MethodsScreen } from "./methods-screen.ts";

/** The methods that find segments, or what one of them found. */
export const DiscoverScreen = ({ place: { job }, area }: ScreenProps<"discover">): ReactElement =>
  job === undefined
    ? createElement(MethodsScreen, { area })
    : createElement(DiscoveryScreen, { job, area });
