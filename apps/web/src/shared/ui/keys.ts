import type { KeyboardEvent } from "react";

/**
 * Whether an input method is putting a word together. Safari ends the composition before the key
 * that ended it, so the old key code is asked, too.
 */
export function isComposing(event: KeyboardEvent): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- Safari has nothing else
  return event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229;
}
