import type { Id } from "../../shared/protocol";
import { type Draft, emptyDraft, isEmptyDraft } from "./model";

const PREFIX = "tempest.draft.";

/** Drafts in localStorage, one entry a channel; the other tabs hear of each change. */
export class DraftStore {
  constructor(private readonly storage: Storage) {}

  all(): Readonly<Record<Id, Draft>> {
    const keys = Object.keys(this.storage).filter((key) => key.startsWith(PREFIX));
    return Object.fromEntries(
      keys.map((key) => [key.slice(PREFIX.length), parse(this.storage.getItem(key))]),
    );
  }

  /** A full storage loses the draft over a reload, and nothing else. */
  set(channelId: Id, draft: Draft): void {
    const key = PREFIX + channelId;
    if (isEmptyDraft(draft)) {
      this.storage.removeItem(key);
      return;
    }
    try {
      this.storage.setItem(key, JSON.stringify(draft));
    } catch (error) {
      if (!(error instanceof DOMException)) {
        throw error;
      }
    }
  }

  clear(): void {
    Object.keys(this.storage)
      .filter((key) => key.startsWith(PREFIX))
      .forEach((key) => {
        this.storage.removeItem(key);
      });
  }

  /** Hears of what other tabs write, until the returned function is called. */
  watch(onChange: (channelId: Id, draft: Draft) => void): () => void {
    const listen = ({ key, newValue, storageArea }: StorageEvent) => {
      if (storageArea === this.storage && key?.startsWith(PREFIX)) {
        onChange(key.slice(PREFIX.length), parse(newValue));
      }
    };
    window.addEventListener("storage", listen);
    return () => {
      window.removeEventListener("storage", listen);
    };
  }
}

function parse(text: string | null): Draft {
  try {
    const { content, replyTo } = JSON.parse(text ?? "null") as Draft;
    return typeof content === "string" ? { content, replyTo } : emptyDraft;
  } catch {
    return emptyDraft; // gone, or of another version of this client
  }
}
