import { createStore, type StoreApi } from "zustand/vanilla";
import { useStore } from "zustand";
import type { Scope, Target } from "../../features/permissions/overwrites/api";
import type { Id } from "../../shared/protocol";

/** What a menu is about. */
export type MenuTarget =
  | { readonly kind: "message"; readonly channelId: Id; readonly messageId: Id }
  | { readonly kind: "channel"; readonly channelId: Id }
  | { readonly kind: "thread"; readonly threadId: Id }
  | { readonly kind: "guild"; readonly guildId: Id }
  | { readonly kind: "member"; readonly guildId: Id; readonly userId: Id }
  | { readonly kind: "role"; readonly guildId: Id; readonly roleId: Id }
  | { readonly kind: "me" };

/** Where a menu hangs: at the pointer, or below an element. */
export type MenuPlace = { readonly x: number; readonly y: number } | { readonly element: Element };

export interface OpenMenu {
  readonly target: MenuTarget;
  readonly place: MenuPlace;
}

export type OpenDialog =
  | { readonly kind: "switcher"; readonly query: string }
  | { readonly kind: "keys" }
  | { readonly kind: "addGuild" }
  | { readonly kind: "createChannel"; readonly guildId: Id; readonly parentId: Id | null }
  | { readonly kind: "createCategory"; readonly guildId: Id }
  | { readonly kind: "editChannel"; readonly channelId: Id }
  | { readonly kind: "deleteChannel"; readonly channelId: Id }
  | { readonly kind: "removeOverwrite"; readonly scope: Scope; readonly target: Target }
  | { readonly kind: "invite"; readonly guildId: Id }
  | { readonly kind: "leaveGuild"; readonly guildId: Id }
  | { readonly kind: "kick"; readonly guildId: Id; readonly userId: Id }
  | { readonly kind: "timeout"; readonly guildId: Id; readonly userId: Id }
  | { readonly kind: "nick"; readonly guildId: Id; readonly userId: Id }
  | { readonly kind: "memberRoles"; readonly guildId: Id; readonly userId: Id }
  | { readonly kind: "deleteRole"; readonly guildId: Id; readonly roleId: Id }
  | { readonly kind: "profile"; readonly guildId: Id; readonly userId: Id }
  | {
      readonly kind: "picture";
      readonly channelId: Id;
      readonly messageId: Id;
      readonly at: number;
    }
  | { readonly kind: "deleteMessage"; readonly channelId: Id; readonly messageId: Id }
  | { readonly kind: "beginThread"; readonly channelId: Id; readonly messageId: Id | null }
  | { readonly kind: "threadSettings"; readonly threadId: Id }
  | { readonly kind: "threadMembers"; readonly threadId: Id }
  | { readonly kind: "deleteThread"; readonly threadId: Id }
  | { readonly kind: "removeDevice"; readonly id: Id; readonly name: string }
  | { readonly kind: "signOutOthers"; readonly count: number }
  | { readonly kind: "signOutEverywhere" }
  | { readonly kind: "addPasskey"; readonly count: number }
  | { readonly kind: "removePasskey"; readonly id: string; readonly name: string };

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: "plain" | "bad";
}

/** The message whose text is being changed in place. */
export interface Editing {
  readonly channelId: Id;
  /** Its id, or its nonce while it was on its way. */
  readonly key: string;
  /** As it stands in the field, null before the first change. */
  readonly text: string | null;
}

/** What of the interface is open: nothing here outlives the page or leaves it. */
export interface UiState {
  readonly menu: OpenMenu | null;
  readonly dialog: OpenDialog | null;
  readonly editing: Editing | null;
  /** The channel that the reader marked unread by hand: looking at it does not mark it read again. */
  readonly keptUnread: Id | null;
  readonly toasts: readonly Toast[];
  /** Spoken politely by screen readers. */
  readonly announcement: string;
}

export const ui: StoreApi<UiState> = createStore<UiState>(() => ({
  menu: null,
  dialog: null,
  editing: null,
  keptUnread: null,
  toasts: [],
  announcement: "",
}));

export function useUi<T>(selector: (state: UiState) => T): T {
  return useStore(ui, selector);
}

export function keepUnread(channelId: Id): void {
  ui.setState({ keptUnread: channelId });
}

/** Looking at it marks it read again. */
export function letRead(channelId: Id): void {
  ui.setState(({ keptUnread }) => ({ keptUnread: keptUnread === channelId ? null : keptUnread }));
}

let toastId = 0;

export function openMenu(target: MenuTarget, place: MenuPlace): void {
  ui.setState({ menu: { target, place } });
}

export function closeMenu(): void {
  ui.setState({ menu: null });
}

export function openDialog(dialog: OpenDialog): void {
  ui.setState({ dialog, menu: null });
}

export function closeDialog(): void {
  ui.setState({ dialog: null });
}

export function editMessage(channelId: Id, key: string): void {
  ui.setState({ editing: { channelId, key, text: null } });
}

export function changeEdit(text: string): void {
  ui.setState(({ editing }) => ({ editing: editing && { ...editing, text } }));
}

export function stopEditing(): void {
  ui.setState({ editing: null });
}

export function toast(text: string, tone: Toast["tone"] = "plain"): void {
  toastId += 1;
  const made: Toast = { id: toastId, text, tone };
  ui.setState(({ toasts }) => ({ toasts: [...toasts.slice(-2), made] }));
}

export function dropToast(id: number): void {
  ui.setState(({ toasts }) => ({ toasts: toasts.filter((one) => one.id !== id) }));
}

/** The same words twice are said twice. */
export function announce(text: string): void {
  ui.setState(({ announcement }) => ({
    announcement: announcement === text ? `${text}\u00a0` : text,
  }));
}
