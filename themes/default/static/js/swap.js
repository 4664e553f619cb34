// Puts one page of the site in the place of another, so that it is as if it had been loaded.
const SCRIPTS = "script[src]";
// Those that scripts added have whole addresses.
const ADDED = "link[rel=stylesheet][href*=':']";
const STYLES = `link[rel=stylesheet]:not(${ADDED})`;
const MOST_KEPT = 50;

/** From addresses to pages as they were sent; the oldest are forgotten. */
const pages = new Map();
let scripts;

/** The files that a page at `url` refers to, as pairs of address and element. */
function files(page, selector, url) {
  const address = (file) => new URL(file.getAttribute("src") ?? file.getAttribute("href"), url).href;
  return [...page.querySelectorAll(selector)].map((file) => [address(file), file]);
}

const addresses = (page, url) => files(page, SCRIPTS, url).map(([address]) => address).join();

async function load(url) {
  const response = await fetch(url);
  const type = response.headers.get("content-type");
  if (!response.ok || response.redirected || !type.startsWith("text/html")) {
    throw new Error(url);
  }
  return response.text();
}

/**
 * Fetches a page, or takes it from those that were here. Fails where it has to be loaded: it is
 * none, or has other scripts than the page that is shown, which is from `shown`.
 */
export async function read(url, shown) {
  scripts ??= addresses(document, shown);
  const [key] = url.split("#");
  if (!pages.has(key)) {
    pages.set(key, load(key));
    pages.get(key).catch(() => pages.delete(key));
    if (pages.size > MOST_KEPT) {
      pages.delete(pages.keys().next().value);
    }
  }
  const page = new DOMParser().parseFromString(await pages.get(key), "text/html");
  if (addresses(page, key) !== scripts) {
    throw new Error(key);
  }
  return page;
}

/** Gives an element the attributes of another; those that are equal are not touched. */
function align(element, other) {
  for (const name of new Set([...element.getAttributeNames(), ...other.getAttributeNames()])) {
    const value = other.getAttribute(name);
    if (value === null) {
      element.removeAttribute(name);
    } else if (value !== element.getAttribute(name)) {
      element.setAttribute(name, value);
    }
  }
}

/** Adds a style before those of scripts, which build on it, and waits until it counts. */
const add = (style) =>
  new Promise((resolve, reject) => {
    style.onload = resolve;
    style.onerror = reject;
    document.head.insertBefore(style, document.querySelector(ADDED));
  });

/**
 * Loads the styles of a page that are not here yet. One with another relative address counts as
 * another: while its address changed, an element would be without its style.
 *
 * @returns from the page's elements to those that are in the document
 */
async function addStyles(page, url, shown) {
  const name = ([address, style]) => address + " " + style.getAttribute("href");
  const here = new Map(files(document.head, STYLES, shown).map((file) => [name(file), file[1]]));
  const wanted = files(page.head, STYLES, url);
  await Promise.all(wanted.map((file) => here.has(name(file)) || add(file[1])));
  return new Map(wanted.map((file) => [file[1], here.get(name(file)) ?? file[1]]));
}

/** Styles stay where they are: moved, they would be loaded again. */
function putHead(nodes, styles) {
  const kept = new Set(styles.values());
  for (const node of [...document.head.childNodes]) {
    if (!node.matches?.(ADDED) && !kept.has(node)) {
      node.remove();
    }
  }
  let place = document.head.firstChild;
  for (const node of nodes) {
    const style = styles.get(node);
    if (style) {
      place = style.nextSibling;
    } else {
      document.head.insertBefore(node, place);
    }
  }
}

/**
 * Dialogs stay, as if they had not been used, and so does the link to the search, with its
 * listeners and what it says.
 */
function putBody(body, link) {
  const its = body.querySelector(".search-link");
  if (link && its) {
    align(link, its);
    its.replaceWith(link, link.nextSibling);
  }
  // A page that is read without scripts has elements where others have text.
  body.querySelectorAll("noscript").forEach((part) => (part.textContent = part.innerHTML));
  for (const node of [...document.body.childNodes]) {
    if (!node.matches?.("dialog")) {
      node.remove();
    } else if (history.state?.search === undefined) {
      node.close();
      node.querySelector("form")?.reset();
    }
  }
  align(document.body, body);
  document.body.prepend(...body.childNodes);
}

/**
 * Shows a page at `url`, which is the document's address by now, for the one from `shown`; unless
 * `signal` says that the reader has gone on.
 *
 * @returns whether it is shown
 */
export async function put(page, { url, shown, link, signal }) {
  const nodes = [...page.head.childNodes];
  const styles = await addStyles(page, url, shown);
  if (signal.aborted) {
    return false;
  }
  const { lang, dir } = page.documentElement;
  Object.assign(document.documentElement, { lang, dir });
  putHead(nodes, styles);
  putBody(page.body, link);
  CSS.highlights?.clear();
  return true;
}
