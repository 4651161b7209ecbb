import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "../..");
const JAR = join(ROOT, "app/target/tempest.jar");
const LOGS = join(ROOT, "e2e/results/servers");
const START_LIMIT_MS = 120_000;

/** A real server: the built jar in a process of its own, with its own database in its own folder. */
export class Server {
  readonly origin: string;
  private process: ChildProcess | undefined;

  private constructor(
    private readonly port: number,
    private readonly folder: string,
    private readonly settings: Record<string, string>,
  ) {
    this.origin = `http://localhost:${port}`;
  }

  static async start(settings: Record<string, string> = {}): Promise<Server> {
    const server = new Server(await freePort(), mkdtempSync(join(tmpdir(), "tempest-e2e-")), settings);
    await server.run();
    return server;
  }

  /** Starts the process on the data that is there, and waits until it is ready. */
  async run(): Promise<void> {
    mkdirSync(LOGS, { recursive: true });
    const log = createWriteStream(join(LOGS, `${this.port}.log`), { flags: "a" });
    const child = spawn(java(), ["-XX:+UseCompactObjectHeaders", "-Xmx1g", "-jar", JAR], {
      env: { ...process.env, ...this.environment() },
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stdout.pipe(log);
    child.stderr.pipe(log);
    this.process = child;
    await this.ready(child);
  }

  private environment(): Record<string, string> {
    return {
      PORT: String(this.port),
      PUBLIC_ORIGIN: this.origin,
      TEMPEST_DATA: this.folder,
      TEMPEST_WEB_DIR: join(ROOT, "apps/web/dist"),
      ...this.settings,
    };
  }

  private async ready(child: ChildProcess): Promise<void> {
    const deadline = Date.now() + START_LIMIT_MS;
    while (Date.now() < deadline) {
      if (child.exitCode !== null) {
        throw new Error(`The server ended with ${child.exitCode}: see ${join(LOGS, `${this.port}.log`)}.`);
      }
      const answer = await fetch(`${this.origin}/health/ready`).catch(() => undefined);
      if (answer?.ok) return;
      await new Promise((again) => setTimeout(again, 100));
    }
    throw new Error(`The server was not ready within ${START_LIMIT_MS} ms.`);
  }

  /** What a power cut does to the process. */
  async kill(): Promise<void> {
    await this.end("SIGKILL");
  }

  async stop(): Promise<void> {
    await this.end("SIGTERM");
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.process;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  }
}

function java(): string {
  const home = process.env["JAVA_HOME"];
  return home === undefined ? "java" : join(home, "bin/java");
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
