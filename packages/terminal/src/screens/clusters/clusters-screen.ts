import { createElement } from "react";
import type { ReactElement } from "react";
import { ModelScreen } from "../findings/model-screen.ts";
import { clustersTopic } from "../findings/topic.ts";
import type { ScreenProps } from "../screen-props.ts";
import { ClustersFound } from "./clusters-found.ts";

/** Groups of customers who are alike: how large, what tells them apart. */
export const ClustersScreen = ({ area }: ScreenProps<"clusters">): ReactElement =>
  createElement(ModelScreen, {
    topic: clustersTopic,
    kind: "clusters",
    found: ClustersFound,
    area,
  });
