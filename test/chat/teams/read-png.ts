import { inflateSync } from "node:zlib";

export type Pixels = { width: number; height: number; /** Red, green, blue, alpha of each pixel. */ rgba: Buffer };

/** An 8-bit RGB or RGBA picture without interlacing, as browsers write it; anything else is an error. */
export function readPng(file: Buffer): Pixels {
  if (file.readUInt32BE(0) !== 0x89504e47) throw new Error("not a PNG");
  const data: Buffer[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    const end = at + 8 + file.readUInt32BE(at);
    if (file.toString("latin1", at + 4, at + 8) === "IDAT") data.push(file.subarray(at + 8, end));
  }
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  const [depth, kind, , , interlaced] = file.subarray(24, 29);
  const size = kind === 6 ? 4 : 3;
  if (depth !== 8 || (kind !== 6 && kind !== 2) || interlaced !== 0) throw new Error("another kind of PNG");
  const raw = inflateSync(Buffer.concat(data));
  const rgba = Buffer.alloc(width * height * 4, 255);
  let above = Buffer.alloc(width * size);
  for (let y = 0; y < height; y++) {
    const from = y * (width * size + 1);
    const line = unfiltered(raw[from] ?? 0, raw.subarray(from + 1, from + 1 + width * size), above, size);
    for (let x = 0; x < width; x++) line.copy(rgba, (y * width + x) * 4, x * size, x * size + size);
    above = line;
  }
  return { width, height, rgba };
}

function unfiltered(filter: number, line: Buffer, above: Buffer, size: number): Buffer<ArrayBuffer> {
  const out = Buffer.alloc(line.length);
  for (const [x, value] of line.entries()) {
    const [a, b, c] = [out[x - size] ?? 0, above[x] ?? 0, above[x - size] ?? 0];
    out[x] = value + ([0, a, b, (a + b) >> 1, nearest(a, b, c)][filter] ?? 0);
  }
  return out;
}

/** The neighbour that a plane through the three would come closest to. */
function nearest(left: number, up: number, corner: number): number {
  const [a, b, c] = [left, up, corner].map((one) => Math.abs(left + up - corner - one)) as [number, number, number];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
