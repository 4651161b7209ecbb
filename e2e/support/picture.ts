import { randomBytes } from "node:crypto";
import { crc32, deflateSync } from "node:zlib";

const SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex");
const TRUECOLOUR = Buffer.from([8, 2, 0, 0, 0]);

/** A PNG of noise, which no compression makes smaller: three bytes a pixel. */
export function noise(width: number, height: number): Uint8Array {
  const row = () => Buffer.concat([Buffer.of(0), randomBytes(width * 3)]);
  const pixels = Buffer.concat(Array.from({ length: height }, row));
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  const header = chunk("IHDR", Buffer.concat([size, TRUECOLOUR]));
  return Buffer.concat([SIGNATURE, header, chunk("IDAT", deflateSync(pixels)), chunk("IEND", Buffer.alloc(0))]);
}

/** PNG (third edition), section 5.3. */
function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
