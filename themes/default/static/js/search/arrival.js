// Marks the words of a search in the page that it led to, without touching its elements.

/** Whole words only: the result named each form that it has in the page. */
function pattern(words) {
  const alternatives = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("|");
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, "giu");
}

function* ranges(words) {
  const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const wanted = pattern(words);
  while (texts.nextNode()) {
    const { currentNode } = texts;
    for (const { 0: word, index } of currentNode.data.matchAll(wanted)) {
      const range = new Range();
      range.setStart(currentNode, index);
      range.setEnd(currentNode, index + word.length);
      yield range;
    }
  }
}

export function highlight() {
  const [page, words] = JSON.parse(sessionStorage.searched);
  delete sessionStorage.searched;
  if (page === location.pathname && words.length && CSS.highlights) {
    CSS.highlights.set("searched", new Highlight(...ranges(words)));
    addEventListener("keydown", ({ key }) => key === "Escape" && CSS.highlights.clear());
  }
}
