// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  currentPath,
  hasSheet,
  keepHere,
  layUnder,
  navigate,
  popSheet,
  pushSheet,
  replace,
  subscribe,
} from "./history";

describe("the history", () => {
  let stop: () => void;
  beforeEach(() => {
    window.history.replaceState(null, "", "/");
    stop = subscribe(() => undefined);
  });
  afterEach(() => {
    stop();
  });

  it("tells of a change of place", () => {
    let told = 0;
    const end = subscribe(() => (told += 1));
    navigate("/channels/1/2");
    expect(currentPath()).toBe("/channels/1/2");
    expect(told).toBe(1);
    end();
  });

  it("counts the steps that stay in the app", () => {
    navigate("/a");
    navigate("/b");
    replace("/c");
    expect(window.history.state).toMatchObject({ depth: 2 });
  });

  it("replaces a sheet by the place that was chosen on it", () => {
    navigate("/channels/1");
    pushSheet("overlay");
    expect(hasSheet("overlay")).toBe(true);
    navigate("/channels/1/2");
    expect(hasSheet("overlay")).toBe(false);
    expect(window.history.state).toMatchObject({ depth: 2 });
  });

  it("lets a page that was left keep its place when its sheet closes late", () => {
    pushSheet("overlay");
    navigate("/channels/1/2");
    popSheet("overlay");
    expect(currentPath()).toBe("/channels/1/2");
  });

  it("puts the list below a channel in which a phone began", () => {
    window.history.replaceState(null, "", "/channels/1/2");
    layUnder("/channels/1");
    expect(currentPath()).toBe("/channels/1/2");
    expect(window.history.state).toMatchObject({ depth: 1 });
  });

  it("puts the channel and the list below a thread in which a phone began", () => {
    window.history.replaceState(null, "", "/channels/1/2/threads/3");
    layUnder("/channels/1", "/channels/1/2");
    expect(currentPath()).toBe("/channels/1/2/threads/3");
    expect(window.history.state).toMatchObject({ depth: 2 });
  });

  it("lets nobody leave a page with something to lose, and says so", () => {
    navigate("/settings/a");
    let refused = 0;
    const letGo = keepHere(() => (refused += 1));
    navigate("/settings/b");
    replace("/settings/c");
    expect(currentPath()).toBe("/settings/a");
    expect(refused).toBe(2);
    letGo();
    navigate("/settings/b");
    expect(currentPath()).toBe("/settings/b");
  });

  it("comes back to the page where the browser's own button has left it", () => {
    navigate("/settings/a");
    const letGo = keepHere(() => undefined);
    window.history.replaceState({ depth: 0, sheets: [] }, "", "/"); // as after a step back
    window.dispatchEvent(new PopStateEvent("popstate"));
    expect(currentPath()).toBe("/settings/a");
    expect(window.history.state).toMatchObject({ depth: 1 });
    letGo();
  });
});
