// CRC-32 as zip and PNG have it (ISO 3309, polynomial EDB88320): a record of which one character was changed is damaged, and
// must not be undone by. What packs it checks nothing.
const POLYNOMIAL = 0xed_b8_83_20;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? POLYNOMIAL ^ (rest >>> 1) : rest >>> 1;
  return rest >>> 0;
});

/** Of a text of ASCII characters, as eight hexadecimal digits. */
export function crc32(text: string): string {
  let rest = 0xff_ff_ff_ff;
  for (let index = 0; index < text.length; index += 1)
    rest = (TABLE[(rest ^ text.charCodeAt(index)) & 0xff] ?? 0) ^ (rest >>> 8);
  return ((rest ^ 0xff_ff_ff_ff) >>> 0).toString(16).padStart(8, '0');
}
