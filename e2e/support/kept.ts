import type { Page } from "@playwright/test";

/** The ids of the messages that the client keeps for its next start, by channel, oldest first. */
export function kept(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await answer(indexedDB.open("tempest"));
    const logs = database.transaction("logs").objectStore("logs").getAll();
    const all = (await answer(logs)) as { channelId: string; messages: { id: string }[] }[];
    database.close();
    return Object.fromEntries(all.map(({ channelId, messages }) => [channelId, messages.map(({ id }) => id)]));
  });
}
