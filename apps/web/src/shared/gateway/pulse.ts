/** How long an answer to a heartbeat may take, in milliseconds. */
const ACK_WITHIN = 5_000;
/** The same where the line is in doubt, as after the machine slept. */
const PROBE_WITHIN = 1_500;

/** The heartbeats of one connection: says when nobody answers any more. */
export class Pulse {
  private beat: ReturnType<typeof setTimeout> | undefined;
  private deadline: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly interval: number,
    private readonly random: () => number,
    private readonly send: () => void,
    private readonly onDead: () => void,
  ) {}

  start(): void {
    this.next(this.interval * this.random());
  }

  stop(): void {
    clearTimeout(this.beat);
    clearTimeout(this.deadline);
  }

  /** Any frame shows that the line stands. */
  heard(): void {
    clearTimeout(this.deadline);
    this.deadline = undefined;
  }

  /** Asks at once, and waits only shortly. */
  probe(): void {
    clearTimeout(this.deadline);
    this.ask(PROBE_WITHIN);
  }

  private next(delay: number): void {
    this.beat = setTimeout(() => {
      if (this.deadline === undefined) {
        this.ask(ACK_WITHIN);
      }
      this.next(this.interval);
    }, delay);
  }

  private ask(within: number): void {
    this.deadline = setTimeout(this.onDead, within);
    this.send();
  }
}
