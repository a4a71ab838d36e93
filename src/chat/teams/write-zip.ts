import { crc32, deflateRawSync } from "node:zlib";

export type ZipEntry = { name: string; data: Uint8Array };

const VERSION = 20;
const UTF8 = 0x0800;
const DEFLATED = 8;
/** 1 January 1980, the first day a zip can name: the same files give the same bytes. */
const DAY = (1 << 5) | 1;

/** A zip archive as Teams takes it: flat, deflated, no dates, no attributes. */
export function writeZip(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data } of entries) {
    const named = Buffer.from(name, "utf8");
    const packed = deflateRawSync(data, { level: 9 });
    const common = header(crc32(data), packed.length, data.length, named.length);
    const local = Buffer.concat([uint32(0x04034b50), common, named, packed]);
    directory.push(
      uint32(0x02014b50),
      uint16(VERSION),
      common,
      Buffer.alloc(10), // comment length, disk, attributes: none
      uint32(offset),
      named,
    );
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = [
    uint32(0x06054b50),
    uint32(0), // disks
    uint16(entries.length),
    uint16(entries.length),
    uint32(central.length),
    uint32(offset),
    uint16(0), // no comment
  ];
  return Buffer.concat([...parts, central, ...end]);
}

/** What the head of a file and its line in the directory have in common. */
function header(crc: number, packed: number, size: number, name: number): Buffer {
  const words = [VERSION, UTF8, DEFLATED, 0, DAY].map(uint16);
  return Buffer.concat([...words, uint32(crc), uint32(packed), uint32(size), uint16(name), uint16(0)]);
}

function uint16(value: number): Buffer {
  const buffer = Buffer.alloc(2);
  buffer.writeUInt16LE(value);
  return buffer;
}

function uint32(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value);
  return buffer;
}
