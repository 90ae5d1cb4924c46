/** An id of the same look that nothing has: letters and digits in its second half are moved on by one. */
export function alteredId(id: string): string {
  const half = Math.floor(id.length / 2);
  return (
    id.slice(0, half) +
    id.slice(half).replace(/(?<!%[0-9a-f]?)[0-8a-eg-yA-EG-Y]/gi, (char) => String.fromCharCode(char.charCodeAt(0) + 1))
  );
}
