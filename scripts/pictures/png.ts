// A small PNG of a printed page: the paper's empty margins are cut off, and the page's few colours become a palette, which
// makes the file a third of what a drawing program writes.
import { crc32, deflateSync } from 'node:zlib';

export interface Raster {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue, a byte each. */
  readonly pixels: Uint8Array;
}

/** A binary PPM, as pdftoppm writes it: `P6`, width, height, 255, then the pixels. */
export function readPpm(bytes: Uint8Array): Raster {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 40)));
  if (!head) throw new Error('This is no PPM of 8 bits a colour');
  const [width, height] = [Number(head[1]), Number(head[2])];
  return { width, height, pixels: bytes.subarray(head[0].length, head[0].length + 3 * width * height) };
}

const PAPER = 250;

/** The part that something is printed on, with a little paper around it. */
export function trimmed({ width, height, pixels }: Raster, margin: number): Raster {
  let [left, right, top, bottom] = [width, 0, height, 0];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if ((pixels[3 * (y * width + x)] ?? PAPER) >= PAPER) continue;
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    }
  [left, top] = [Math.max(0, left - margin), Math.max(0, top - margin)];
  [right, bottom] = [Math.min(width - 1, right + margin), Math.min(height - 1, bottom + margin)];
  const [across, down] = [right - left + 1, bottom - top + 1];
  const cut = new Uint8Array(3 * across * down);
  for (let y = 0; y < down; y++) {
    const from = 3 * ((top + y) * width + left);
    cut.set(pixels.subarray(from, from + 3 * across), 3 * y * across);
  }
  return { width: across, height: down, pixels: cut };
}

type Colour = readonly [number, number, number];
const COLOURS = 16;
const distance = (a: Colour, b: Colour): number =>
  a.reduce((sum, value, index) => sum + (value - (b[index] ?? 0)) ** 2, 0);

/** The commonest colours, each told apart from those before it by eye. */
function paletteOf({ pixels }: Raster): Colour[] {
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += 3) {
    const key = ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const commonest = [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([key]): Colour => [key >> 16, (key >> 8) & 255, key & 255]);
  const apart = (least: number) =>
    commonest.reduce<Colour[]>(
      (chosen, colour) =>
        chosen.length < COLOURS && chosen.every((other) => distance(colour, other) > least)
          ? [...chosen, colour]
          : chosen,
      [],
    );
  // Bands are hardly darker than paper: they are told apart too, if there is room.
  return apart(700).length < COLOURS ? apart(300) : apart(700);
}

function indexed({ width, height, pixels }: Raster, palette: readonly Colour[]): Uint8Array {
  const known = new Map<number, number>();
  const nearest = (at: number): number => {
    const colour: Colour = [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0];
    const key = (colour[0] << 16) | (colour[1] << 8) | colour[2];
    const found = known.get(key);
    if (found !== undefined) return found;
    const distances = palette.map((each) => distance(each, colour));
    const index = distances.indexOf(Math.min(...distances));
    known.set(key, index);
    return index;
  };
  // Half a byte a pixel; each line begins with its filter: none.
  const line = 1 + Math.ceil(width / 2);
  const bytes = new Uint8Array(line * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = y * line + 1 + (x >> 1);
      bytes[at] = (bytes[at] ?? 0) | (nearest(3 * (y * width + x)) << (x % 2 === 0 ? 4 : 0));
    }
  return bytes;
}

function chunk(name: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** The raster as a PNG of at most sixteen colours. */
export function pngOf(raster: Raster): Buffer {
  const palette = paletteOf(raster);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(raster.width, 0);
  head.writeUInt32BE(raster.height, 4);
  head.set([4, 3, 0, 0, 0], 8); // bits a pixel, by palette
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', head),
    chunk('PLTE', Uint8Array.from(palette.flat())),
    chunk('IDAT', deflateSync(indexed(raster, palette), { level: 9 })),
    chunk('IEND', new Uint8Array(0)),
  ]);
}
