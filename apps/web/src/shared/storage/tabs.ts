/** What tabs of one browser tell each other. */
export type TabMessage =
  | { readonly kind: "outbox" }
  | { readonly kind: "signed_in" }
  | { readonly kind: "signed_out"; readonly because: "chosen" | "ended" };

/** The other tabs of this browser that run the same client. */
export class Tabs {
  private readonly channel: BroadcastChannel;

  constructor(name: string) {
    this.channel = new BroadcastChannel(name);
  }

  tell(message: TabMessage): void {
    this.channel.postMessage(message);
  }

  listen(onMessage: (message: TabMessage) => void): void {
    this.channel.onmessage = ({ data }: MessageEvent<TabMessage>) => {
      onMessage(data);
    };
  }

  close(): void {
    this.channel.close();
  }
}
