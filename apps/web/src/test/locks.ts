/** The Web Locks of one origin, as far as the client uses them: exclusive, first come first served. */
export class FakeLocks {
  private readonly tails = new Map<string, Promise<unknown>>();

  request<T>(name: string, work: () => Promise<T>): Promise<T> {
    const before = this.tails.get(name) ?? Promise.resolve();
    const result = before.then(work);
    this.tails.set(
      name,
      result.catch(() => undefined),
    );
    return result;
  }
}

/** happy-dom and Node have none. */
export function installLocks(): void {
  Object.defineProperty(navigator, "locks", { value: new FakeLocks(), configurable: true });
}
