// Runs in a page of the hostile site and returns what content must not have got into it.
() => {
  const found = [];
  const events = ["click", "mouseover", "pointerenter", "focus", "load", "error", "toggle", "animationstart"];
  if (window.__pwned === 1) {
    found.push("a script has run");
  }
  const forbidden = [
    "script:not([src]):not([type='application/ld+json'])", "script[src*='//']", "body script",
    "iframe", "frame", "frameset", "object", "embed", "applet", "portal", "base", "form", "button",
    "select:not(body > header .colors-label > .colors)", "textarea", "keygen", "style", "body link", "body meta", "template", "math", "video",
    "audio", "source", "dialog", "marquee", "noembed", "plaintext", "xmp", "body title",
    "svg:not(.rank):not(.brand-mark):not(header .search-link svg):not(body > header .colors-label > svg)" +
      ":not(.page-head > .progress):not(.bar:not(.prose .bar))",
    "svg :not(circle):not(rect):not(header .search-link path):not(body > header .colors-label > svg > path)",
    "input:not([type=checkbox][disabled])", "[style]", "[srcdoc]", "[srcset]", "[formaction]",
    "[action]", "[ping]", "[target]", "[popover]", "[autofocus]", "[background]",
    "[name]:not(meta)", "img[id]", ".prose .site-header",
  ];
  for (const selector of forbidden) {
    for (const element of document.querySelectorAll(selector)) {
      // The pages of search and of keys have fields, styles and scripts of their own.
      const own = ".search-form, .search-form *, .search-part, [href*='/css/search'], [src*='/js/search/page.']" +
        ", .keyboard .single-keys, [src*='/js/keys.']";
      if (element.matches(own)) {
        continue;
      }
      found.push(selector + ": " + element.outerHTML.slice(0, 120));
    }
  }
  for (const element of document.querySelectorAll("*")) {
    for (const { name } of element.attributes) {
      if (name.startsWith("on") || !/^[a-z][a-z-]*$|^viewBox$|^preserveAspectRatio$/.test(name)) {
        found.push("attribute " + name + ": " + element.outerHTML.slice(0, 120));
      }
    }
    if (element.shadowRoot !== null || element.localName.includes("-")) {
      found.push("element: " + element.outerHTML.slice(0, 120));
    }
    for (const type of events) {
      element.dispatchEvent(new Event(type));
    }
  }
  for (const link of document.querySelectorAll("a")) {
    if (link.hasAttribute("href") && !["http:", "https:", "mailto:"].includes(link.protocol)) {
      found.push("link: " + link.outerHTML.slice(0, 120));
    }
  }
  for (const image of document.images) {
    if (new URL(image.src).origin !== location.origin) {
      found.push("image: " + image.outerHTML.slice(0, 120));
    }
  }
  const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
  for (const id of ids) {
    const owner = [window, document].some((object) => {
      for (let at = object; at !== null; at = Object.getPrototypeOf(at)) {
        if (!at.toString().includes("WindowProperties") && Object.hasOwn(at, id)) {
          return true;
        }
      }
      return false;
    });
    if (owner || ids.filter((other) => other === id).length > 1) {
      found.push("id: " + id);
    }
  }
  if (window.__pwned === 1) {
    found.push("a script runs when something happens");
  }
  return found;
}
