import type { Random } from "@satsuma/stats";
import { drawExponential, drawGeometric, drawInteger, weightedChoice } from "@satsuma/stats";

import { categoryPath, productPath } from "../goods/paths.ts";
import type { Product } from "../goods/products.ts";
import { productsOf } from "../goods/products.ts";
import type { Customer } from "./customer.ts";
import type { CartAdd, Steps, View } from "./visit.ts";

type Step = "product" | "category" | "/" | "/search" | "/sale" | "/new" | "/account" | "/help";

const steps: readonly (readonly [Step, number])[] = [
  ["product", 46],
  ["category", 26],
  ["/", 10],
  ["/search", 8],
  ["/sale", 5],
  ["/new", 3],
  ["/account", 1],
  ["/help", 1],
];
const chooseStep = weightedChoice(steps.map(([, weight]) => weight));
const MEAN_SECONDS_ON_PAGE = 45;

/** Looks around from an instant on, without buying. What lands in the cart stays there. */
export function browse(random: Random, { behaviour, tastes }: Customer, from: number): Steps {
  const views: View[] = [];
  const cartAdds: CartAdd[] = [];
  let at = from;
  const look = (path: string) => {
    views.push({ at, path });
    at += 3 + drawExponential(random, 1 / MEAN_SECONDS_ON_PAGE);
  };
  const pages = 1 + drawGeometric(random, 1 / behaviour.browsing.pages);
  while (views.length < pages) {
    const [step] = steps[chooseStep(random)]!;
    if (step === "category") look(categoryPath(tastes.drawCategory(random)));
    else if (step !== "product") look(step);
    else {
      const product = drawProduct(random, productsOf(tastes.drawCategory(random)));
      look(productPath(product));
      if (random.uniform() < behaviour.browsing.carts) {
        cartAdds.push({ at, product, quantity: 1 });
        look("/cart");
      }
    }
  }
  return { views, cartAdds };
}

const drawProduct = (random: Random, shelf: readonly Product[]) =>
  shelf[drawInteger(random, 0, shelf.length - 1)]!;
