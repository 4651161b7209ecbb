import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Menu, MenuItem, Separator } from "react-aria-components";
import { closeMenu } from "../../ui/state";

/** One line of a menu, and what it does. False stands for one that this person may not use. */
export type Item =
  | {
      readonly id: string;
      readonly icon: LucideIcon;
      readonly text: string;
      readonly keys?: string;
      readonly harm?: boolean;
      readonly run: () => void;
    }
  | "line"
  | false;

export function ItemMenu({ label, items }: { label: string; items: readonly Item[] }): ReactNode {
  return (
    <Menu
      ref={passOnFocus}
      aria-label={label}
      className="menu"
      // eslint-disable-next-line jsx-a11y/no-autofocus -- so is a menu used (ARIA practices, menu button)
      autoFocus="first"
      onClose={closeMenu}
    >
      {tidy(items).map((item, at) =>
        item === "line" ? (
          <Separator key={`line-${at}`} />
        ) : (
          <MenuItem
            key={item.id}
            id={item.id}
            textValue={item.text}
            className={item.harm ? "menu-item harm" : "menu-item"}
            onAction={item.run}
          >
            <item.icon aria-hidden="true" />
            <span className="grow">{item.text}</span>
            {item.keys !== undefined && <kbd>{item.keys}</kbd>}
          </MenuItem>
        ),
      )}
    </Menu>
  );
}

/**
 * React Aria takes a click by the Enter key for one by a screen reader, and then leaves the focus on
 * the menu, which it chose while there were no items yet.
 */
function passOnFocus(menu: HTMLElement | null): void {
  menu?.addEventListener("focus", () => {
    menu.querySelector<HTMLElement>("[role=menuitem]")?.focus();
  });
}

/** Without what may not be, and without lines that part nothing. */
function tidy(items: readonly Item[]): readonly Exclude<Item, false>[] {
  const there = items.filter((item) => item !== false);
  return there.filter((item, at) => {
    const before = there[at - 1];
    const parts = before !== undefined && before !== "line";
    return item !== "line" || (parts && there.slice(at).some((next) => next !== "line"));
  });
}
