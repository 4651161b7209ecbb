import type { Problem } from "../../shared/http/problem";
import type { Id } from "../../shared/protocol";
import type { Database, StoredPending } from "../../shared/storage/database";
import type { PendingMessage } from "./model";

/** The queues as all tabs share them and as they outlive a reload. */
export class OutboxStore {
  constructor(private readonly database: Database) {}

  /** Those of one person, in the order of sending. */
  async all(userId: Id): Promise<readonly PendingMessage[]> {
    const rows = await this.database.getAll("outbox");
    return rows.filter((row) => row.userId === userId).map(fromRow);
  }

  async add(userId: Id, pending: PendingMessage): Promise<void> {
    const tx = this.database.transaction("outbox", "readwrite", { durability: "strict" });
    await Promise.all([tx.store.add(toRow(userId, pending)), tx.done]);
  }

  /** @param problem null to have it tried again */
  async setFailure(nonce: string, problem: Problem | null): Promise<void> {
    const tx = this.database.transaction("outbox", "readwrite");
    const row = await tx.store.index("nonce").get(nonce);
    if (row !== undefined) {
      await tx.store.put({ ...row, failure: problem === null ? null : JSON.stringify(problem) });
    }
    await tx.done;
  }

  async setContent(nonce: string, content: string): Promise<void> {
    const tx = this.database.transaction("outbox", "readwrite", { durability: "strict" });
    const row = await tx.store.index("nonce").get(nonce);
    if (row !== undefined) {
      await tx.store.put({ ...row, content, revised: true });
    }
    await tx.done;
  }

  async remove(nonce: string): Promise<void> {
    const tx = this.database.transaction("outbox", "readwrite");
    const key = await tx.store.index("nonce").getKey(nonce);
    if (key !== undefined) {
      await tx.store.delete(key);
    }
    await tx.done;
  }

  async has(nonce: string): Promise<boolean> {
    return (await this.database.getKeyFromIndex("outbox", "nonce", nonce)) !== undefined;
  }
}

function toRow(userId: Id, { state, ...rest }: PendingMessage): StoredPending {
  return {
    ...rest,
    userId,
    failure: state.kind === "failed" ? JSON.stringify(state.problem) : null,
  };
}

function fromRow({ order, userId, failure, ...rest }: StoredPending): PendingMessage {
  return {
    ...rest,
    state:
      failure === null
        ? { kind: "queued" }
        : { kind: "failed", problem: JSON.parse(failure) as Problem },
  };
}
