// What is wrong with where the keyboard is: it must show, it must be in sight, and it must come
// behind where it was, or before that where the reader goes back.
(forward) => {
  const found = [];
  const element = document.activeElement;
  const about = element.outerHTML.slice(0, 160);

  const last = window.lastStop;
  window.lastStop = element;
  if (last?.isConnected && last !== element) {
    const { DOCUMENT_POSITION_FOLLOWING: behind, DOCUMENT_POSITION_PRECEDING: before } = Node;
    if (!(last.compareDocumentPosition(element) & (forward ? behind : before))) {
      found.push("out of order");
    }
  }

  const luminance = (color) => {
    const [r, g, b] = color
      .match(/[\d.]+/g)
      .map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const style = getComputedStyle(element);
  const isInside = parseFloat(style.outlineOffset) < 0;
  let ground = isInside ? element : element.parentElement;
  while (ground && /rgba.*, 0\)/.test(getComputedStyle(ground).backgroundColor)) {
    ground = ground.parentElement;
  }
  const paper = getComputedStyle(ground ?? document.documentElement).backgroundColor;
  if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) {
    found.push(`no outline: ${style.outline}`);
  } else if (contrast(style.outlineColor, paper) < 3) {
    found.push(`${style.outlineColor} on ${paper}`);
  }

  const [box] = element.getClientRects();
  const isSeen =
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  if (!isSeen) {
    found.push("cannot be seen");
  } else {
    const left = Math.max(box.left, 0);
    const right = Math.min(box.right, innerWidth);
    const top = Math.max(box.top, 0);
    const bottom = Math.min(box.bottom, innerHeight);
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    if (!element.contains(hit)) {
      found.push(`covered by ${hit?.outerHTML.slice(0, 80)}`);
    }
  }
  return found.map((problem) => `${problem}: ${about}`);
}
