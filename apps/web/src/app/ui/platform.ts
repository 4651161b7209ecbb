/** Where the command key is called ⌘. */
export function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform);
}

/** `mod` is Ctrl, or ⌘ on Apple's machines. */
export function keyName(key: string): string {
  const mac = isMac();
  const names: Readonly<Record<string, string>> = {
    mod: mac ? "⌘" : "Ctrl",
    alt: mac ? "⌥" : "Alt",
    shift: mac ? "⇧" : "Shift",
    up: "↑",
    down: "↓",
    enter: "↵",
    esc: "Esc",
  };
  return names[key] ?? key;
}
