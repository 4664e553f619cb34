// What a reader cannot see of a page, or of a dialog that is open: text that is cut off, that lies
// on other text or on a picture, or that sticks out.
() => {
  const found = [];
  const root = document.querySelector("dialog[open]") ?? document.body;
  const { clientWidth: width, scrollWidth } = document.documentElement;
  const about = (element) => element.outerHTML.slice(0, 120).replace(/\s+/g, " ");
  // Not for eyes; excerpts of results, which are cut after two lines on purpose; and buttons that
  // copy, which lie over the end of a first line of code.
  const isMeant = (element) => element.closest(".visually-hidden, .skip, .hit-text, .copy");

  /** What an element is clipped by, the nearest first; asked for once for each. */
  const frames = new Map([[document.body, []]]);
  function framesOf(element) {
    if (!frames.has(element)) {
      const { overflowX, overflowY } = getComputedStyle(element);
      const [kind] = (overflowX + overflowY).match(/auto|scroll|hidden|clip/) ?? [];
      const outer = framesOf(element.parentElement);
      const own = { element, edge: element.getBoundingClientRect(), scrolls: /auto|scroll/.test(kind) };
      frames.set(element, kind ? [own, ...outer] : outer);
    }
    return frames.get(element);
  }

  /** The part of a box that is in view; none if one must scroll to it. */
  function visible(box, element) {
    let { left, right, top, bottom } = box;
    const clips = framesOf(element);
    for (const { element: frame, edge, scrolls } of clips) {
      if (!scrolls && (left < edge.left - 1 || right > edge.right + 1 || top < edge.top - 1 || bottom > edge.bottom + 1)) {
        found.push(`cut off by ${about(frame)}: ${about(element)}`);
        return undefined;
      }
      left = Math.max(left, edge.left);
      right = Math.min(right, edge.right);
      top = Math.max(top, edge.top);
      bottom = Math.min(bottom, edge.bottom);
    }
    if (!clips.length && (left < -1 || right > width + 1)) {
      found.push(`sticks out: ${about(element)}`);
    }
    return right > left && bottom > top ? { left, right, top, bottom } : undefined;
  }

  const isShown = (element) => element.checkVisibility({ visibilityProperty: true }) && !isMeant(element);
  const boxes = [];

  // Lines may be nearer to each other than their letters are high, so that only the middle counts.
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const element = node.parentElement;
    if (node.data.trim() && isShown(element)) {
      range.selectNodeContents(node);
      for (const rectangle of range.getClientRects()) {
        const box = visible(rectangle, element);
        if (box && box.right - box.left > 2) {
          const inset = (box.bottom - box.top) / 4;
          boxes.push({ node, element, left: box.left + 1, right: box.right - 1, top: box.top + inset, bottom: box.bottom - inset });
        }
      }
    }
  }
  const texts = boxes.length;
  for (const element of root.querySelectorAll("img, svg, button:not(.copy), input, select")) {
    // A choice may lie unseen over the picture that opens it.
    if (isShown(element) && element.checkVisibility({ opacityProperty: true })) {
      const box = visible(element.getBoundingClientRect(), element);
      if (box) {
        boxes.push({ node: element, element, left: box.left + 1, right: box.right - 1, top: box.top + 1, bottom: box.bottom - 1 });
      }
    }
  }

  const meets = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  const belong = (a, b) => a === b || a.contains(b) || b.contains(a);
  boxes.sort((a, b) => a.top - b.top);
  boxes.forEach((box, i) => {
    for (let j = i + 1; j < boxes.length && boxes[j].top < box.bottom; j++) {
      if (meets(box, boxes[j]) && !belong(box.node, boxes[j].node)) {
        found.push(`${about(box.element)} lies on ${about(boxes[j].element)}`);
      }
    }
  });

  if (scrollWidth > width) {
    found.push(`the page is ${scrollWidth} wide in a window of ${width}`);
  }
  if (texts === 0) {
    found.push("no text is to be seen");
  }
  return found;
}
