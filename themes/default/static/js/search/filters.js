// The filters of the search page: what is set, to be removed, and what can be set.

import { button, make, say, values } from "./results.js";

export const KINDS = ["topic", "difficulty", "level", "tag"];

const groups = {};
let opened;

/** Whether a filter means a value; topics may be named by their end. */
function means(kind, filter, value) {
  const [wanted, known] = [filter, value].map((text) => text.toLowerCase());
  return kind === "topic" ? `/${known}/`.endsWith("/" + wanted.replace(/\/?$/, "/")) : known === wanted;
}

/**
 * The values that filters of a kind mean, with labels: each once, and no topic that is in another
 * of them, since that one finds all of it. What means nothing has no label.
 */
export function chosen(manifest, kind, filters) {
  const meant = filters.flatMap((filter) => {
    const known = values(manifest, kind).filter(([value]) => means(kind, filter, value));
    return known[0] ? known : [[filter]];
  });
  const all = new Map(meant);
  const isWithin = (value) => [...all.keys()].some((other) => value.startsWith(other + "/"));
  return [...all].filter(([value, label]) => !label || !isWithin(value));
}

/** Adds a value, or takes it out. A topic takes the place of those that it is in, or that are in it. */
export function toggled(all, value) {
  const holds = (outer, inner) => `${inner}/`.startsWith(`${outer}/`);
  return all.includes(value)
    ? all.filter((other) => other !== value)
    : [...all.filter((other) => !holds(other, value) && !holds(value, other)), value];
}

/** Opens the values of a kind where there is little room, or closes them. */
function open(kind) {
  opened = opened === kind ? undefined : kind;
  for (const [kind, { opener, boxes }] of Object.entries(groups)) {
    opener.ariaExpanded = kind === opened;
    boxes.classList.toggle("open", kind === opened);
  }
}

function group(kind, place) {
  const boxes = make("fieldset", { id: "search." + kind, ariaLabel: say(kind) });
  const opener = button("", () => open(kind), { className: "term", ariaExpanded: false });
  opener.setAttribute("aria-controls", boxes.id);
  place.firstChild.append(opener);
  place.append(boxes);
  return { opener, boxes };
}

/** Shows the values of a kind with their numbers, to be set. */
export function offer(place, kind, counts, chosen, toggle) {
  const { opener, boxes } = (groups[kind] ??= group(kind, place));
  const labels = counts.map(([value, label, number]) => {
    const checked = chosen.includes(value);
    const onchange = () => toggle(kind, value);
    return make(
      "label",
      { className: value.includes("/") ? "inner" : "" },
      make("input", { type: "checkbox", checked, id: `search.${kind}.${value}`, onchange }),
      label,
      make("span", { className: "count" }, number.toLocaleString(document.documentElement.lang)),
    );
  });
  const { scrollTop } = boxes;
  boxes.replaceChildren(make("legend", {}, say(kind)), ...labels);
  boxes.scrollTop = scrollTop;
  boxes.hidden = opener.hidden = !labels.length;
  opener.textContent = chosen.length ? `${say(kind)} (${chosen.length})` : say(kind);
}
