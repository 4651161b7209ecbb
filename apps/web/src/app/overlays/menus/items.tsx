import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Keyboard, Menu, MenuItem, Separator, Text } from "react-aria-components";
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
    // A menu that opens takes the focus: that is how it is used (ARIA practices, menu button).
    // eslint-disable-next-line jsx-a11y/no-autofocus
    <Menu aria-label={label} className="menu" autoFocus="first" onClose={closeMenu}>
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
            <Text slot="label" className="grow">
              {item.text}
            </Text>
            {item.keys !== undefined && <Keyboard aria-hidden="true">{item.keys}</Keyboard>}
          </MenuItem>
        ),
      )}
    </Menu>
  );
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
