import { inflateRawSync } from 'node:zlib';

/** What Excel would show: text, number, truth value, or nothing. */
export type SheetCell = string | number | boolean | null;

/** The files of a zip, by its directory at the end, as readers find them. */
function unzip(bytes: Buffer): Map<string, Buffer> {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const files = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [compressed, size] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)];
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const local = bytes.readUInt32LE(at + 42);
    const begins = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = inflateRawSync(bytes.subarray(begins, begins + compressed));
    if (content.length !== size) throw new Error('A file of the archive is not as long as it says.');
    files.set(bytes.toString('utf8', at + 46, at + 46 + nameLength), content);
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

const unescape = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/_x([\dA-F]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const placeOf = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** Sheets by name, in their order; rows of cells by column. */
export function readXlsx(bytes: Buffer): Map<string, SheetCell[][]> {
  const files = unzip(bytes);
  const text = (name: string): string => files.get(name)?.toString('utf8') ?? '';
  const sheets = [...text('xl/workbook.xml').matchAll(/<sheet name="([^"]+)"/gu)].map(([, name]) => name ?? '');
  return new Map(sheets.map((name, index) => [name, readSheet(text(`xl/worksheets/sheet${index + 1}.xml`))]));
}

function readSheet(xml: string): SheetCell[][] {
  return [...xml.matchAll(/<row r="(\d+)">(.*?)<\/row>/gsu)].map(([, , row]) => {
    const cells: SheetCell[] = [];
    const found = (row ?? '').matchAll(/<c r="([A-Z]+)\d+"(?: s="\d")?(?: t="(\w+)")?>(.*?)<\/c>/gsu);
    for (const [, letters, type, content] of found) {
      const inner = (content ?? '').replaceAll(/<[^>]+>/gu, '');
      const value = type === 'inlineStr' ? unescape(inner) : type === 'b' ? inner === '1' : Number(inner);
      cells[placeOf(letters ?? '') - 1] = value;
    }
    return Array.from(cells, (cell) => cell ?? null);
  });
}
