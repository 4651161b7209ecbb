import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Cursors, Id, Message, User } from "../protocol";
import type { World } from "../world";

/** Everything that this browser keeps, but for drafts and looks, which are in localStorage. */
export interface Schema extends DBSchema {
  /** The device's key pair, whose private half nobody can read. */
  keys: { key: "device"; value: CryptoKeyPair };
  login: { key: "current"; value: StoredLogin };
  outbox: {
    /** Grows with each message, over all tabs: the order of sending. */
    key: number;
    value: StoredPending;
    indexes: { nonce: string };
  };
  snapshot: { key: "current"; value: Snapshot };
  logs: { key: Id; value: StoredLog };
}

export interface StoredLogin {
  readonly user: User;
  readonly deviceId: Id;
  readonly refreshToken: string;
  /** Names a rotation that was asked for and not heard of; null for none. */
  readonly rid: string | null;
}

export interface StoredPending {
  readonly order?: number;
  readonly userId: Id;
  readonly nonce: string;
  readonly channelId: Id;
  readonly content: string;
  readonly revised: boolean;
  readonly replyTo: Id | null;
  readonly mentionRepliedUser: boolean;
  readonly files: readonly { readonly name: string; readonly blob: Blob }[];
  readonly createdAt: number;
  /** A refusal that is not tried again by itself, as JSON; null while it is on its way. */
  readonly failure: string | null;
}

/** The world of the last time, for a start without a network. */
export interface Snapshot {
  readonly userId: Id;
  readonly world: World;
  readonly cursors: Cursors;
}

export interface StoredLog {
  readonly channelId: Id;
  /** The newest ones, oldest first, without holes. */
  readonly messages: readonly Message[];
  readonly savedAt: number;
}

export type Database = IDBPDatabase<Schema>;

const VERSION = 1;

export function openDatabase(name: string): Promise<Database> {
  return openDB<Schema>(name, VERSION, {
    upgrade(db) {
      db.createObjectStore("keys");
      db.createObjectStore("login");
      const outbox = db.createObjectStore("outbox", { keyPath: "order", autoIncrement: true });
      outbox.createIndex("nonce", "nonce", { unique: true });
      db.createObjectStore("snapshot");
      db.createObjectStore("logs", { keyPath: "channelId" });
    },
    // a newer build in another tab wants to change the layout: this tab must not stand in its way
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
}
