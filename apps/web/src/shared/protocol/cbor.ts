/**
 * CBOR (RFC 8949) as the gateway speaks it: definite lengths, text keys, no tags.
 *
 * Unsigned integers of 64 bits do not fit a JavaScript number, so the key decides: what stands under
 * `id`, `…_id`, `…_ids`, `roles`, `mentions` or `mention_roles` is an id and becomes decimal text; a
 * mask, which is a byte string of 10 bytes, becomes decimal text as well. Everything is then as it is
 * in JSON.
 */
export type CborValue =
  null | boolean | number | string | readonly CborValue[] | { readonly [key: string]: CborValue };

export class MalformedCbor extends Error {
  override readonly name = "MalformedCbor";
}

const ID_KEYS = new Set(["id", "roles", "mentions", "mention_roles"]);
const DEEPEST = 32;

/** Section 3.1. */
const Major = {
  unsigned: 0,
  negative: 1,
  bytes: 2,
  text: 3,
  array: 4,
  map: 5,
  tag: 6,
  simple: 7,
} as const;

export function decodeCbor(bytes: Uint8Array): CborValue {
  const reader = new CborReader(bytes);
  const value = reader.value(false);
  reader.end();
  return value;
}

/** Reads one value after the other, for where their place says what they are. */
export class CborReader {
  private readonly view: DataView;
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** @param isId whether a number here is an id */
  value(isId: boolean, depth = 0): CborValue {
    if (depth > DEEPEST) {
      throw new MalformedCbor("nested too deeply");
    }
    const head = this.byte();
    const major = head >> 5;
    const info = head & 0x1f;
    switch (major) {
      case Major.unsigned:
        return isId ? String(this.argument(info)) : this.safe(this.argument(info));
      case Major.negative:
        return -1 - this.safe(this.argument(info));
      case Major.bytes:
        return maskText(this.take(this.length(info)));
      case Major.text:
        return this.text(this.length(info));
      case Major.array:
        return this.array(this.length(info), isId, depth);
      case Major.map:
        return this.map(this.length(info), depth);
      case Major.tag:
        throw new MalformedCbor("tags have no meaning here");
      default:
        return this.simple(info);
    }
  }

  /** How many values follow that make up an array. */
  arrayLength(): number {
    const head = this.byte();
    if (head >> 5 !== Major.array) {
      throw new MalformedCbor("not an array");
    }
    return this.length(head & 0x1f);
  }

  end(): void {
    if (this.at !== this.bytes.length) {
      throw new MalformedCbor("bytes after the end");
    }
  }

  private array(length: number, isId: boolean, depth: number): CborValue[] {
    const items: CborValue[] = [];
    for (let i = 0; i < length; i++) {
      items.push(this.value(isId, depth + 1));
    }
    return items;
  }

  private map(length: number, depth: number): Record<string, CborValue> {
    const entries: [string, CborValue][] = [];
    for (let i = 0; i < length; i++) {
      const head = this.byte();
      if (head >> 5 !== Major.text) {
        throw new MalformedCbor("a key that is not text");
      }
      const key = this.text(this.length(head & 0x1f));
      entries.push([key, this.value(ID_KEYS.has(key) || /_ids?$/.test(key), depth + 1)]);
    }
    const map = Object.fromEntries(entries);
    if (Object.keys(map).length !== length) {
      throw new MalformedCbor("a key stands twice");
    }
    return map;
  }

  private simple(info: number): CborValue {
    switch (info) {
      case 20:
        return false;
      case 21:
        return true;
      case 22:
        return null;
      case 25:
        return halfFloat(this.uint(2));
      case 26:
        this.need(4);
        return this.view.getFloat32((this.at += 4) - 4);
      case 27:
        this.need(8);
        return this.view.getFloat64((this.at += 8) - 8);
      default:
        throw new MalformedCbor(`simple value ${info}`);
    }
  }

  /** Section 3: what follows the head, in the shortest form (4.2.1). */
  private argument(info: number): number | bigint {
    if (info < 24) {
      return info;
    }
    const [value, least] =
      info === 24
        ? [this.uint(1), 24]
        : info === 25
          ? [this.uint(2), 0x100]
          : info === 26
            ? [this.uint(4), 0x1_0000]
            : info === 27
              ? [this.uint64(), 0x1_0000_0000]
              : [0, 1];
    if (value < least) {
      throw new MalformedCbor("not in the shortest form, or of no definite length");
    }
    return value;
  }

  private length(info: number): number {
    const length = this.safe(this.argument(info));
    // every item takes a byte at least, so a lie about the length ends here and not in memory
    this.need(length);
    return length;
  }

  private safe(value: number | bigint): number {
    const number = Number(value);
    if (!Number.isSafeInteger(number)) {
      throw new MalformedCbor("a number that is no id is greater than 2^53");
    }
    return number;
  }

  private text(length: number): string {
    try {
      return utf8.decode(this.take(length));
    } catch {
      throw new MalformedCbor("text that is not UTF-8");
    }
  }

  private byte(): number {
    return this.uint(1);
  }

  private uint(size: 1 | 2 | 4): number {
    this.need(size);
    const at = this.at;
    this.at += size;
    return size === 1
      ? this.view.getUint8(at)
      : size === 2
        ? this.view.getUint16(at)
        : this.view.getUint32(at);
  }

  private uint64(): bigint {
    this.need(8);
    return this.view.getBigUint64((this.at += 8) - 8);
  }

  private take(length: number): Uint8Array {
    this.need(length);
    return this.bytes.subarray(this.at, (this.at += length));
  }

  private need(length: number): void {
    if (this.at + length > this.bytes.length) {
      throw new MalformedCbor("it ends too early");
    }
  }
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function maskText(bytes: Uint8Array): string {
  if (bytes.length !== 10) {
    throw new MalformedCbor("bytes that are not a permission mask");
  }
  return String(bytes.reduce((mask, byte) => (mask << 8n) | BigInt(byte), 0n));
}

/** RFC 8949, appendix D. */
function halfFloat(half: number): number {
  const exponent = (half >> 10) & 0x1f;
  const fraction = half & 0x3ff;
  const sign = half & 0x8000 ? -1 : 1;
  if (exponent === 0) {
    return sign * fraction * 2 ** -24;
  }
  if (exponent === 31) {
    return fraction === 0 ? sign * Infinity : NaN;
  }
  return sign * (fraction + 1024) * 2 ** (exponent - 25);
}

/** What the client sends: non-negative integers, text, null, lists and maps, deterministically. */
export function encodeCbor(value: CborValue): Uint8Array<ArrayBuffer> {
  const out: number[] = [];
  write(out, value);
  return new Uint8Array(out);
}

function write(out: number[], value: CborValue): void {
  if (value === null) {
    out.push(0xf6);
  } else if (typeof value === "boolean") {
    out.push(value ? 0xf5 : 0xf4);
  } else if (typeof value === "number") {
    writeHead(out, Major.unsigned, value);
  } else if (typeof value === "string") {
    const bytes = new TextEncoder().encode(value);
    writeHead(out, Major.text, bytes.length);
    out.push(...bytes);
  } else if (isList(value)) {
    writeHead(out, Major.array, value.length);
    value.forEach((item) => {
      write(out, item);
    });
  } else {
    writeMap(out, value);
  }
}

function isList(value: CborValue): value is readonly CborValue[] {
  return Array.isArray(value);
}

/** Section 4.2.1: keys in the bytewise order of their encoding. */
function writeMap(out: number[], map: { readonly [key: string]: CborValue }): void {
  const entries = Object.entries(map).map(([key, value]) => ({ key: encodeCbor(key), value }));
  entries.sort((a, b) => compareBytes(a.key, b.key));
  writeHead(out, Major.map, entries.length);
  for (const { key, value } of entries) {
    out.push(...key);
    write(out, value);
  }
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const at = a.findIndex((byte, index) => byte !== b[index]);
  return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1);
}

function writeHead(out: number[], major: number, value: number): void {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`${value} is not an unsigned integer`);
  }
  const size =
    value < 24 ? 0 : value < 0x100 ? 1 : value < 0x1_0000 ? 2 : value < 0x1_0000_0000 ? 4 : 8;
  const info = size === 0 ? value : 24 + Math.log2(size);
  out.push((major << 5) | info);
  for (let shift = size - 1; shift >= 0; shift--) {
    out.push(Math.floor(value / 2 ** (8 * shift)) % 256);
  }
}
