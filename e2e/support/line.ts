import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import { connect, type Socket } from "node:net";
import { once } from "node:events";

/** The cable of one person's machine: an HTTP proxy (RFC 9110, sections 7.6 and 9.3.6) that can be cut. */
export class Line {
  private readonly sockets = new Set<Socket>();
  private whole = true;

  private constructor(private readonly proxy: Server) {}

  static async laid(): Promise<Line> {
    const line = new Line(createServer((from, to) => line.passOn(from, to)));
    line.proxy.on("connection", (socket: Socket) => line.admit(socket));
    line.proxy.on("connect", (from: IncomingMessage, socket: Socket) => line.tunnel(from, socket));
    line.proxy.listen(0, "127.0.0.1");
    await once(line.proxy, "listening");
    return line;
  }

  get address(): string {
    const address = this.proxy.address();
    if (address === null || typeof address === "string") throw new Error("no port");
    return `http://127.0.0.1:${address.port}`;
  }

  /** Nothing gets through any more, and what was on its way is gone. */
  cut(): void {
    this.whole = false;
    this.sockets.forEach((socket) => socket.destroy());
  }

  mend(): void {
    this.whole = true;
  }

  remove(): void {
    this.cut();
    this.proxy.close();
  }

  private admit(socket: Socket): void {
    if (!this.whole) {
      socket.destroy();
      return;
    }
    this.sockets.add(socket);
    socket.on("close", () => this.sockets.delete(socket)).on("error", () => socket.destroy());
  }

  private passOn(from: IncomingMessage, to: ServerResponse): void {
    const { method = "GET", headers, url = "" } = from;
    const onward = request(url, { method, headers }, (answer) => {
      to.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(to);
    });
    onward.on("error", () => to.destroy());
    from.pipe(onward);
  }

  private tunnel({ url = "" }: IncomingMessage, socket: Socket): void {
    const { hostname, port } = new URL(`http://${url}`);
    const onward = connect(Number(port), hostname, () => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      socket.pipe(onward).pipe(socket);
    });
    this.admit(onward);
    onward.on("close", () => socket.destroy());
    socket.on("close", () => onward.destroy());
  }
}
