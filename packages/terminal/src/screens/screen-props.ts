import type { PlaceOf, ScreenName } from "../shell/place.ts";
import type { Rect } from "../view/rect.ts";

/** What a screen is given: what it is about, and its part of the screen. It shows `Panes`. */
export interface ScreenProps<Name extends ScreenName> {
  readonly place: PlaceOf<Name>;
  readonly area: Rect;
}
