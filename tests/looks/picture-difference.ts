import type { Page } from "playwright-core";

/** Of all points, how many may differ: letters are drawn a little otherwise from one machine to the next. */
export const shareAllowed = 0.015;

export interface PictureDifference {
  /** From 0 (the same) to 1. */
  readonly share: number;
  /** Both, in pixels. */
  readonly sizes: string;
  /** The new picture, pale, with what differs in red. A quarter of the size. */
  readonly difference: Buffer;
}

/**
 * Compares two pictures in a browser, which can read them. Both are made four times smaller first, so that the edge of a letter, drawn
 * half a pixel further, is no difference; a point differs where a channel is off by more than 40 of 255.
 */
export async function differenceOf(page: Page, stored: Buffer, now: Buffer): Promise<PictureDifference> {
  const pictures = [stored.toString("base64"), now.toString("base64")] as const;
  const { share, sizes, drawn } = await page.evaluate(compare, pictures);
  return { share, sizes, difference: Buffer.from(drawn, "base64") };
}

/** Runs in the page. */
async function compare(
  pictures: readonly [stored: string, now: string],
): Promise<{ share: number; sizes: string; drawn: string }> {
  const [stored, now] = await Promise.all(
    pictures.map(async (data) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      return image;
    }),
  );
  if (!stored || !now) throw new Error("There are two pictures to compare");
  const [width, height] = [now, stored].reduce<[number, number]>(
    ([wide, high], image) => [Math.max(wide, image.width), Math.max(high, image.height)],
    [0, 0],
  );
  const smaller = (image: HTMLImageElement): [CanvasRenderingContext2D, Uint8ClampedArray] => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [Math.ceil(width / 4), Math.ceil(height / 4)];
    const context = canvas.getContext("2d");
    if (!context) throw new Error("There is no canvas");
    context.imageSmoothingQuality = "high";
    context.drawImage(image, 0, 0, image.width / 4, image.height / 4);
    return [context, context.getImageData(0, 0, canvas.width, canvas.height).data];
  };
  const [, before] = smaller(stored);
  const [context, after] = smaller(now);
  context.fillStyle = "rgb(255 255 255 / 70%)";
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  context.fillStyle = "rgb(220 0 0)";
  const points = after.length / 4;
  let different = 0;
  for (let point = 0; point < points; point += 1) {
    const isFar = [0, 1, 2].some(
      (part) => Math.abs((before[point * 4 + part] ?? 0) - (after[point * 4 + part] ?? 0)) > 40,
    );
    if (!isFar) continue;
    different += 1;
    context.fillRect(point % context.canvas.width, Math.floor(point / context.canvas.width), 1, 1);
  }
  const isOtherSize = Math.abs(stored.width - now.width) > 4 || Math.abs(stored.height - now.height) > 4;
  return {
    share: isOtherSize ? 1 : different / points,
    sizes: [stored, now].map((image) => `${String(image.width)}×${String(image.height)}`).join(", then "),
    drawn: context.canvas.toDataURL("image/png").split(",")[1] ?? "",
  };
}
