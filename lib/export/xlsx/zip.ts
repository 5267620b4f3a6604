import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A file of the archive; its content is made while it is written. */
export interface ZipEntry {
  name: string;
  content: AsyncIterable<Buffer> | Iterable<Buffer>;
}

/** Sizes and offsets of a plain zip are 32 bits wide. */
const LIMIT = 0xffff_ffff;
/** 2.0: deflate. */
const VERSION = 20;
/** Sizes follow the content; the name is UTF-8. */
const FLAGS = 0x0808;
const DEFLATE = 8;
/** 1980-01-01 00:00, the oldest that zip can say: equal exports are equal files. */
const TIME = 0x0021_0000;
/** The fastest: XML shrinks to a tenth by any level. */
const LEVEL = 1;

interface Written {
  name: Buffer;
  crc: number;
  compressed: number;
  size: number;
  offset: number;
}

/**
 * A zip archive, chunk by chunk, with nothing held back (APPNOTE.TXT 6.3.10: sizes in data descriptors).
 * @throws RangeError where a file or the archive would pass 4 GiB
 */
export async function* zip(entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let offset = 0;
  for await (const { name, content } of entries) {
    const entry: Written = { name: Buffer.from(name), crc: 0, compressed: 0, size: 0, offset };
    const header = localHeader(entry.name);
    yield header;
    for await (const chunk of deflate(content, entry)) {
      entry.compressed += chunk.length;
      yield chunk;
    }
    const descriptor = dataDescriptor(entry);
    yield descriptor;
    offset += header.length + entry.compressed + descriptor.length;
    if (entry.size > LIMIT || offset > LIMIT) throw new RangeError('A zip archive of more than 4 GiB can not be made.');
    written.push(entry);
  }
  yield directory(written, offset);
}

function deflate(content: ZipEntry['content'], entry: Written): AsyncIterable<Buffer> {
  async function* measured(): AsyncGenerator<Buffer> {
    for await (const chunk of content) {
      entry.crc = crc32(chunk, entry.crc);
      entry.size += chunk.length;
      yield chunk;
    }
  }
  const compressor = createDeflateRaw({ level: LEVEL, chunkSize: 128 * 1024 });
  // Errors of the source end the compressor, and whoever reads it meets them; an early end there ends the source.
  pipeline(Readable.from(measured(), { objectMode: true, highWaterMark: 1 }), compressor, () => undefined);
  return compressor;
}

function localHeader(name: Buffer): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x0403_4b50, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(FLAGS, 6);
  header.writeUInt16LE(DEFLATE, 8);
  header.writeUInt32LE(TIME, 10);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

function dataDescriptor({ crc, compressed, size }: Written): Buffer {
  const descriptor = Buffer.alloc(16);
  descriptor.writeUInt32LE(0x0807_4b50, 0);
  descriptor.writeUInt32LE(crc, 4);
  descriptor.writeUInt32LE(compressed % (LIMIT + 1), 8);
  descriptor.writeUInt32LE(size % (LIMIT + 1), 12);
  return descriptor;
}

function directory(written: Written[], offset: number): Buffer {
  const records = written.map(({ name, crc, compressed, size, offset: begins }) => {
    const record = Buffer.alloc(46);
    record.writeUInt32LE(0x0201_4b50, 0);
    record.writeUInt16LE(VERSION, 4);
    record.writeUInt16LE(VERSION, 6);
    record.writeUInt16LE(FLAGS, 8);
    record.writeUInt16LE(DEFLATE, 10);
    record.writeUInt32LE(TIME, 12);
    record.writeUInt32LE(crc, 16);
    record.writeUInt32LE(compressed, 20);
    record.writeUInt32LE(size, 24);
    record.writeUInt16LE(name.length, 28);
    record.writeUInt32LE(begins, 42);
    return Buffer.concat([record, name]);
  });
  const all = Buffer.concat(records);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x0605_4b50, 0);
  end.writeUInt16LE(records.length, 8);
  end.writeUInt16LE(records.length, 10);
  end.writeUInt32LE(all.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([all, end]);
}
