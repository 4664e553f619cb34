// Links and controls that are too small to be hit: WCAG 2.2, 2.5.8, with its exceptions for links
// in sentences and for targets that have space around them.
() => {
  const SIZE = 24;
  const found = [];
  const root = document.querySelector("dialog[open]") ?? document.body;
  const targets = [...root.querySelectorAll("a[href], button, select, summary, input, [role=option]")]
    .filter((target) => target.checkVisibility({ visibilityProperty: true }) && !target.disabled)
    .filter((target) => !target.matches(".skip"))
    .map((target) => ({ target, box: (target.closest("label:not(.colors-label)") ?? target).getBoundingClientRect() }));

  const text = (element) => element.textContent.trim();

  /** Whether the height of the text around it is what it must keep to. */
  function isInSentence(target) {
    if (getComputedStyle(target).display !== "inline") {
      return false;
    }
    let block = target.parentElement;
    while (getComputedStyle(block).display === "inline") {
      block = block.parentElement;
    }
    const links = [...block.querySelectorAll("a")].map(text).join("");
    return text(block).replace(/\s/g, "").length > links.replace(/\s/g, "").length;
  }

  const isSmall = ({ width, height }) => width < SIZE || height < SIZE;

  function gap(point, box) {
    const x = Math.max(box.left - point.x, 0, point.x - box.right);
    const y = Math.max(box.top - point.y, 0, point.y - box.bottom);
    return Math.hypot(x, y);
  }

  const middle = ({ left, right, top, bottom }) => ({ x: (left + right) / 2, y: (top + bottom) / 2 });
  const distance = (a, b) => Math.hypot(a.x - b.x, a.y - b.y);

  /** Whether a circle around its middle meets no other target, nor the circle of a small one. */
  function hasSpace(one) {
    const at = middle(one.box);
    return targets.every(
      ({ target, box }) =>
        target === one.target ||
        (gap(at, box) >= SIZE / 2 && (!isSmall(box) || distance(at, middle(box)) >= SIZE)),
    );
  }

  for (const one of targets) {
    const { width, height } = one.box;
    if (isSmall(one.box) && !isInSentence(one.target) && !hasSpace(one)) {
      found.push(`${width} x ${height}: ${one.target.outerHTML.slice(0, 160)}`);
    }
  }
  if (targets.length === 0) {
    found.push("there is nothing to hit");
  }
  return found;
}
