import { crc32, inflateRawSync } from "node:zlib";

/** Names and contents of a zip, read from its directory as other programs read it; what does not add up is an error. */
export function readZip(zip: Buffer): Map<string, Buffer> {
  const end = zip.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (end < 0 || end + 22 !== zip.length) throw new Error("no end of a zip");
  const found = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  if (at + zip.readUInt32LE(end + 12) !== end) throw new Error("the directory is not where it should be");
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.readUInt32LE(at) !== 0x02014b50) throw new Error("no line of a directory");
    const [crc, packed, size] = [16, 20, 24].map((by) => zip.readUInt32LE(at + by)) as [number, number, number];
    const [name, extra, comment] = [28, 30, 32].map((by) => zip.readUInt16LE(at + by)) as [number, number, number];
    const file = zip.readUInt32LE(at + 42);
    if (zip.readUInt32LE(file) !== 0x04034b50) throw new Error("no file where the directory says");
    const from = file + 30 + zip.readUInt16LE(file + 26) + zip.readUInt16LE(file + 28);
    const data = inflateRawSync(zip.subarray(from, from + packed));
    if (data.length !== size || crc32(data) !== crc) throw new Error("damaged");
    found.set(zip.toString("utf8", at + 46, at + 46 + name), data);
    at += 46 + name + extra + comment;
  }
  return found;
}
