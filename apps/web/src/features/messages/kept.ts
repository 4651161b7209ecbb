import type { Id, Message } from "../../shared/protocol";
import type { Database } from "../../shared/storage/database";

/** How many messages of a channel are kept, and of how many channels. */
const MESSAGES = 200;
const CHANNELS = 50;

/** The newest messages of the channels that were read last, for a start without a network. */
export class KeptLogs {
  constructor(private readonly database: Database) {}

  async load(channelId: Id): Promise<readonly Message[]> {
    return (await this.database.get("logs", channelId))?.messages ?? [];
  }

  async save(channelId: Id, messages: readonly Message[], savedAt: number): Promise<void> {
    await this.database.put("logs", { channelId, messages: messages.slice(-MESSAGES), savedAt });
    await this.forgetOldest();
  }

  async remove(channelId: Id): Promise<void> {
    await this.database.delete("logs", channelId);
  }

  private async forgetOldest(): Promise<void> {
    if ((await this.database.count("logs")) <= CHANNELS) {
      return;
    }
    const all = await this.database.getAll("logs");
    const oldest = all.sort((a, b) => b.savedAt - a.savedAt).slice(CHANNELS);
    const tx = this.database.transaction("logs", "readwrite");
    await Promise.all([...oldest.map(({ channelId }) => tx.store.delete(channelId)), tx.done]);
  }
}
