import { crc32, deflateSync } from "node:zlib";
import type { Page } from "playwright-core";

/** The same picture with sixteen steps for each of red, green and blue: a third of the bytes. Tints shift a little. */
export async function smallPng(page: Page, png: Buffer): Promise<Buffer> {
  const { width, height, palette, rows } = await page.evaluate(reduce, png.toString("base64"));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits for each point, which name a colour of the palette.
  header.set([8, 3, 0, 0, 0], 8);
  const lines = Buffer.from(rows, "base64");
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette)),
    chunk("IDAT", deflateSync(lines, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

interface Reduced {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of each colour. */
  readonly palette: number[];
  /** Base64: for each line a zero (no filter), then one byte for each point. */
  readonly rows: string;
}

/** Runs in the page. */
async function reduce(data: string): Promise<Reduced> {
  const image = new Image();
  image.src = `data:image/png;base64,${data}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  const { width, height } = image;
  Object.assign(canvas, { width, height });
  const context = canvas.getContext("2d");
  if (!context) throw new Error("There is no canvas");
  context.drawImage(image, 0, 0);
  const points = context.getImageData(0, 0, width, height).data;
  const places = new Map<number, number>();
  const palette: number[] = [];
  const rows = new Uint8Array((width + 1) * height);
  // Too many colours for one palette (a photograph would have them): half of the steps.
  for (let step = 17; ; step *= 2) {
    places.clear();
    palette.length = 0;
    for (let point = 0; point < width * height; point += 1) {
      const [red, green, blue] = [0, 1, 2].map((part) =>
        Math.min(255, Math.round((points[point * 4 + part] ?? 0) / step) * step),
      ) as [number, number, number];
      const colour = (red << 16) | (green << 8) | blue;
      let place = places.get(colour);
      if (place === undefined) {
        place = places.size;
        places.set(colour, place);
        palette.push(red, green, blue);
      }
      rows[point + 1 + Math.floor(point / width)] = place;
    }
    if (places.size <= 256) break;
  }
  let text = "";
  for (let start = 0; start < rows.length; start += 8192)
    text += String.fromCharCode(...rows.subarray(start, start + 8192));
  return { width, height, palette, rows: btoa(text) };
}
