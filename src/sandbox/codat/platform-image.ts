import type { Platform } from "./platforms.js";

/* Images that stand for systems: the first letter on a coloured ground, drawn here point by point and packed as PNG. */

/** Five points wide, seven high; one number for each row. */
const letters: Readonly<Record<string, readonly number[]>> = {
  C: [14, 17, 16, 16, 16, 17, 14],
  E: [31, 16, 16, 30, 16, 16, 31],
  F: [31, 16, 16, 30, 16, 16, 16],
  L: [16, 16, 16, 16, 16, 16, 31],
  M: [17, 27, 21, 21, 17, 17, 17],
  P: [30, 17, 17, 30, 16, 16, 16],
  Q: [14, 17, 17, 17, 21, 18, 13],
  S: [15, 16, 16, 14, 1, 1, 30],
  X: [17, 17, 10, 4, 10, 17, 17],
  Z: [31, 1, 2, 4, 8, 16, 31],
};

const crcTable = Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

function crc(bytes: readonly number[]): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (crcTable[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

const word = (value: number) => [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];

function chunk(type: string, data: readonly number[]): number[] {
  const body = [...new TextEncoder().encode(type), ...data];
  return [...word(data.length), ...body, ...word(crc(body))];
}

/** zlib (RFC 1950) around one block that is stored as it is: small images need no packing. */
function stored(data: readonly number[]): number[] {
  let a = 1;
  let b = 0;
  for (const byte of data) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  const length = [data.length & 0xff, data.length >>> 8];
  return [0x78, 1, 1, ...length, ...length.map((byte) => byte ^ 0xff), ...data, ...word(((b << 16) | a) >>> 0)];
}

/** One bit for each point: ground or letter. */
function png(letter: string, color: string, width: number, height: number, scale: number): string {
  const rows = letters[letter] ?? [];
  const left = Math.floor((width - 5 * scale) / 2);
  const top = Math.floor((height - 7 * scale) / 2);
  const isInk = (x: number, y: number) =>
    x >= left &&
    x < left + 5 * scale &&
    ((rows[Math.floor((y - top) / scale)] ?? 0) >> (4 - Math.floor((x - left) / scale))) & 1;
  const data: number[] = [];
  for (let y = 0; y < height; y++) {
    data.push(0);
    for (let x = 0; x < width; x += 8) {
      let byte = 0;
      for (let bit = 0; bit < 8; bit++) byte = (byte << 1) | (isInk(x + bit, y) ? 1 : 0);
      data.push(byte);
    }
  }
  const ground = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  const bytes = [
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk("IHDR", [...word(width), ...word(height), 1, 3, 0, 0, 0]),
    ...chunk("PLTE", [...ground, 255, 255, 255]),
    ...chunk("IDAT", stored(data)),
    ...chunk("IEND", []),
  ];
  return `data:image/png;base64,${btoa(String.fromCharCode(...bytes))}`;
}

const initial = (platform: Platform) => platform.name.slice(0, 1).toUpperCase();

/** A square with the first letter of the name, as a `data:` address. */
export function platformImage(platform: Platform): string {
  return png(initial(platform), platform.color, 48, 48, 4);
}

/** A wide plate, for the button of a vendor that wants one. */
export function buttonImage(platform: Platform, isHovered: boolean): string {
  return png(initial(platform), isHovered ? "#1b3a1d" : platform.color, 160, 40, 3);
}
