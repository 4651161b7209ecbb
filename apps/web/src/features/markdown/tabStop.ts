import { createContext, useContext } from "react";

/**
 * The message list is one tab stop: what can be pressed inside a message is in the tab order only
 * while that message is the active one.
 */
export const TabStop = createContext(true);

export function useTabStop(): 0 | -1 {
  return useContext(TabStop) ? 0 : -1;
}
