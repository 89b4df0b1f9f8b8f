import { createElement } from "react";
import type { ReactElement } from "react";
import { ModelScreen } from "../findings/model-screen.ts";
import { rfmTopic } from "../findings/topic.ts";
import type { ScreenProps } from "../screen-props.ts";
import { RfmFound } from "./rfm-found.ts";

/** Customers by recency, frequency and spend. */
export const RfmScreen = ({ area }: ScreenProps<"rfm">): ReactElement =>
  createElement(ModelScreen, { topic: rfmTopic, kind: "rfm", found: RfmFound, area });
