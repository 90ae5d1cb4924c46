/** Runs in the page: all that does not fit in what is drawn, one line each. Nothing here knows what a story is about. */
export function misfits(): string[] {
  const found: string[] = [];
  const roots = [...document.querySelectorAll<HTMLElement>("[data-tenon-root]")];
  const layers = ".tenon-overlay, .tenon-menu-list, .tenon-combobox-list";

  const name = (element: Element): string =>
    `${element.tagName.toLowerCase()}.${element.className} “${element.textContent.trim().slice(0, 40)}”`;
  const isSeen = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    !element.closest(".tenon-sr-only, .tenon-progress > p");
  /** Whatever may move under a finger, or lies in a frame of its own height. */
  const scrolls = (value: string): boolean => value === "auto" || value === "scroll";

  interface Place {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  }
  const within = (one: Place, other: Place): Place => ({
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  });
  /** What of a place the scrolling frames around it let through. */
  const shown = (element: Element, place: Place): Place => {
    let seen = place;
    for (let up = element.parentElement; up; up = up.parentElement) {
      if (getComputedStyle(up).overflowX !== "visible") seen = within(seen, up.getBoundingClientRect());
    }
    return seen;
  };

  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth) {
    found.push(`the page scrolls sideways: ${String(page.scrollWidth)} in ${String(page.clientWidth)}`);
  }

  for (const element of roots.flatMap((root) => [root, ...root.querySelectorAll<HTMLElement>("*")])) {
    if (!isSeen(element)) continue;
    const { overflowX, overflowY, textOverflow, webkitLineClamp, display } = getComputedStyle(element);
    const isInput = element.matches("input, select, textarea, progress");
    if (display.startsWith("inline") || isInput || element.closest("svg")) continue;
    const wide = element.scrollWidth - element.clientWidth;
    const high = element.scrollHeight - element.clientHeight;
    if (wide > 1 && scrolls(overflowX) && !element.matches(".tenon-objects"))
      found.push(`scrolls sideways: ${name(element)}`);
    const isCut = overflowX === "hidden" || overflowX === "clip";
    const isShortened = textOverflow === "ellipsis" || webkitLineClamp !== "none";
    if (wide > 1 && isCut && !isShortened) found.push(`cut off at the side: ${name(element)}`);
    if (high > 3 && (overflowY === "hidden" || overflowY === "clip") && !isShortened) {
      found.push(`cut off below: ${name(element)}`);
    }
  }

  interface Piece {
    readonly element: Element;
    readonly place: Place;
    readonly isControl: boolean;
    /** Things above the page, or stuck to an edge, lie over others by design. */
    readonly layer: Element | null;
  }
  const layerOf = (element: Element): Element | null => {
    for (let up: Element | null = element; up; up = up.parentElement) {
      if (up.matches(layers) || getComputedStyle(up).position === "sticky") return up;
    }
    return null;
  };
  const pieces: Piece[] = [];
  for (const root of roots) {
    for (const control of root.querySelectorAll("button, a[href], input, select, summary")) {
      if (!isSeen(control) || control.parentElement?.closest("[data-tenon-root]") !== root) continue;
      const place = shown(control, control.getBoundingClientRect());
      pieces.push({ element: control, place, isControl: true, layer: layerOf(control) });
    }
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const element = text.parentElement;
      const isOption = element?.closest("select, svg") !== null;
      if (!element || isOption || !text.textContent?.trim() || !isSeen(element)) continue;
      if (element.closest("[data-tenon-root]") !== root) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const box = root.getBoundingClientRect();
      const isQuiet = getComputedStyle(root).display === "contents";
      for (const line of range.getClientRects()) {
        const place = shown(element, line);
        const isOutside = place.left < box.left - 1 || place.right > box.right + 1;
        if (isOutside && !isQuiet && !element.closest(layers))
          found.push(`text outside of the kit's box: ${name(element)}`);
        pieces.push({ element, place, isControl: false, layer: layerOf(element) });
      }
    }
  }

  const area = ({ left, right, top, bottom }: Place): [width: number, height: number] => [right - left, bottom - top];
  pieces.forEach((one, index) => {
    for (const other of pieces.slice(index + 1)) {
      if (one.layer !== other.layer || one.element === other.element) continue;
      if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
      if (!one.isControl && !other.isControl && one.element.parentElement === other.element.parentElement) continue;
      // The mark that empties a combobox stands in its input.
      if ([one, other].some(({ element }) => element.matches(".tenon-combobox-clear"))) continue;
      const [width, height] = area(within(one.place, other.place));
      const lower = Math.min(area(one.place)[1], area(other.place)[1]);
      if (width > 2 && height > Math.max(3, lower * 0.3)) {
        found.push(`one over the other: ${name(one.element)} and ${name(other.element)}`);
      }
    }
  });
  return [...new Set(found)];
}

/** Runs in the page: whatever moves by itself or takes time to change, although the customer asked for less motion. */
export function motions(): string[] {
  const seconds = (list: string): number => Math.max(...list.split(",").map((one) => Number.parseFloat(one)));
  return [...document.querySelectorAll("[data-tenon-root], [data-tenon-root] *")].flatMap((element) =>
    [undefined, "::before", "::after"].flatMap((part) => {
      const style = getComputedStyle(element, part);
      const moves = style.animationName !== "none" && seconds(style.animationDuration) > 0;
      const changes = style.transitionProperty !== "none" && seconds(style.transitionDuration) > 0;
      return moves || changes ? [`${element.getAttribute("class") ?? ""}${part ?? ""}: ${style.animationName}`] : [];
    }),
  );
}
