// Marks in the contents of a page where the reader is.
let watch;

function headings(links) {
  return links
    .map((link) => [link, document.getElementById(decodeURIComponent(link.hash.slice(1)))])
    .filter(([, heading]) => heading);
}

/** Scrolls a long table of contents, and never the page. */
function show(link) {
  const box = link.closest(".outline");
  if (box.scrollHeight > box.clientHeight) {
    box.scrollTop = link.offsetTop - box.clientHeight / 2;
  }
}

/** The last part that begins in the upper quarter of the window; at the end of the page, in all. */
function mark(parts) {
  const rest = document.documentElement.scrollHeight - innerHeight;
  const line = innerHeight * (0.25 + 0.75 * (scrollY / Math.max(rest, 1)) ** 4);
  const above = parts.filter(([, part]) => part.getBoundingClientRect().top < line);
  const current = above.at(-1)?.[0];
  for (const [link] of parts) {
    if (link !== current) {
      link.removeAttribute("aria-current");
    } else if (!link.ariaCurrent) {
      link.ariaCurrent = "true";
      show(link);
    }
  }
}

export function followOutline() {
  const parts = headings([...document.querySelectorAll(".outline a")]);
  removeEventListener("scroll", watch);
  watch = () => mark(parts);
  if (parts.length) {
    addEventListener("scroll", watch, { passive: true });
    watch();
  }
}
