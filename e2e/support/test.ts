import { test as base } from "@playwright/test";
import { type History, longHistory } from "./history.ts";
import { Line } from "./line.ts";
import { Server } from "./server.ts";
import { type Look, Someone } from "./someone.ts";

interface Worker {
  server: Server;
  /** Made once, by the first test that asks for it. */
  history: History;
}

interface Tools {
  /** Somebody new at a browser of their own, over the line where one is given. */
  someone: (look?: Partial<Look>, line?: Line) => Promise<Someone>;
  /** A line that can be cut. */
  line: Line;
}

/** One server for all tests of a worker: each test has people and places of its own on it. */
export const test = base.extend<Tools, Worker>({
  server: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const server = await Server.start({ TEMPEST_RATE_LIMIT_FACTOR: "1000" });
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: 150_000 },
  ],
  history: [async ({ server }, use) => use(await longHistory(server.origin)), { scope: "worker", timeout: 600_000 }],
  someone: async ({ browser, server }, use) => {
    const all: Someone[] = [];
    await use(async (look, line) => {
      const person = await Someone.at(browser, server.origin, look, line);
      all.push(person);
      return person;
    });
    await Promise.all(all.map((person) => person.leaves()));
  },
  // eslint-disable-next-line no-empty-pattern
  line: async ({}, use) => {
    const line = await Line.laid();
    await use(line);
    line.remove();
  },
});

export { expect } from "@playwright/test";
