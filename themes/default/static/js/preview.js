// What a linked question is about, beside the link that the pointer or the keyboard stays on.
const REST = 350;
const box = Object.assign(document.createElement("div"), { className: "preview", id: "preview" });
let owner;
let leaving;

/** Below the link, or above where there is more room; never over the edge of the window. */
function place(link) {
  const lines = link.getClientRects();
  const { bottom } = lines[lines.length - 1];
  const { left, top } = lines[0];
  const { offsetHeight, offsetWidth } = box;
  const isBelow = bottom + offsetHeight < innerHeight || top < innerHeight - bottom;
  const x = Math.min(left, document.documentElement.clientWidth - offsetWidth - 8);
  box.style.left = Math.max(8, x) + "px";
  box.style.top = (isBelow ? bottom + 6 : top - offsetHeight - 6) + "px";
}

export function hide() {
  clearTimeout(leaving);
  owner?.removeAttribute("aria-describedby");
  owner = undefined;
  box.remove();
}

/** The pointer may go over to what is shown. */
function leave() {
  clearTimeout(leaving);
  const isLeft = () => !box.matches(":hover") && !owner?.matches(":hover, :focus-visible");
  leaving = setTimeout(() => isLeft() && hide(), 200);
}

function show(link, page) {
  hide();
  const title = document.createElement("strong");
  const text = document.createElement("p");
  const meta = page.querySelectorAll(".page-head .term");
  const words = document.createElement("p");
  title.append(...page.querySelector("main h1").cloneNode(true).childNodes);
  // Its answer is not given away to those who rehearse.
  text.textContent = page.querySelector(".prompt")?.textContent;
  words.textContent = [...meta].map((term) => term.lastChild.textContent.trim()).join(" · ");
  box.replaceChildren(title, words, text);
  document.body.append(box);
  owner = link;
  owner.setAttribute("aria-describedby", box.id);
  place(link);
}

/** Shows what `page` asks, if the reader is still at the link to it. */
export function offer(link, page) {
  setTimeout(() => {
    if (link.isConnected && link.matches(":hover, :focus-visible") && link !== owner) {
      show(link, page);
      link.onpointerleave = leave;
      link.onblur = hide;
    }
  }, REST);
}

box.onpointerleave = leave;
addEventListener("keydown", ({ key }) => key === "Escape" && hide());
addEventListener("scroll", hide, { passive: true });
addEventListener("click", hide);
