// The server counts code points, the editor UTF-16 units. The two part company at the first emoji.

/** A function from code points of `text` to UTF-16 units. */
export function toUnits(text: string): (point: number) => number {
  const wide: number[] = []; // for each letter of two units, how many code points stand before it
  let points = 0;
  for (let at = 0; at < text.length; at++, points++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0xd800 && unit < 0xdc00 && at + 1 < text.length) {
      wide.push(points);
      at++;
    }
  }
  if (!wide.length) return (point) => Math.min(point, text.length);
  return (point) => {
    let low = 0;
    let high = wide.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (wide[middle]! < point) low = middle + 1;
      else high = middle;
    }
    return Math.min(point + low, text.length);
  };
}
