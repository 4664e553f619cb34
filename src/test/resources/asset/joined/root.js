// @joined
// A module that uses all that can be told apart by place: members, keys, shorthands, methods.
import { Counter, list as listed, size } from "./inner/list.js";
import { size as width, twice } from "./shape.js";

const seen = [];
const see = (...values) => seen.push(values.join("|"));

/** Names that are members, too. */
export function all(text, { start = 1, end: last, ...others } = {}) {
  const result = { text, start, end: last, size, "width": width, [text]: width(text), ...others };
  const { text: copy, size: inner } = result;
  const method = { size() { return this.text; }, text, get start() { return start; } };
  for (const [key, value] of Object.entries(result)) {
    see(key, typeof value === "function" ? "function" : value);
  }
  see(copy, inner(text), method.size(), method.start, result.end ?? text.length);
  return text ? size(text) : twice(text);
}

export class Reader extends Counter {
  #text = "private";
  size = 3;
  static text = "static";

  constructor(text) {
    super();
    this.text = text;
  }

  get twice() {
    return twice(this.size) + this.#text + Reader.text;
  }

  each(visit) {
    for (let i = 0, size = this.size; i < size; i++) visit(i, size);
    return (size) => size;
  }
}

function shadowed(size) {
  const twice = (text) => `${text}${`${size} ${{ size }.size}`}`;
  try {
    throw new Error(twice(size));
  } catch ({ message: text }) {
    see(text, ((...size) => size.length)(1, 2), [size, ...[size]].length);
  }
  const choose = (width) => width ? size : twice;
  see(choose(true), typeof choose(false), size ? width("x") : size);
}

// Here "name" is a parameter, there it would be a global.
const greet = async (name) => `${name}, ${typeof location}`;

export const outcome = () => seen.join("\n");

all("abc", { end: 5, other: 7 });
all("", {});
const reader = new Reader("t");
reader.each((start, end) => see(start, end));
see(reader.twice, reader.text, reader.count(), listed().join());
shadowed(4);
// Scopes: an unused parameter, loops without braces, branches of a choice, nested functions.
const nested = (unused, index) => {
  const doubled = index * 2;
  for (const one of [1, 2]) for (const two of [3]) if (one > two) see(one); else see(two, one);
  const pick = doubled ? (index) => index : index;
  return [1, 2].map((value, index) => pick(value) + index + doubled + (() => unused)());
};
see(...nested(5, 3), ...nested(1, 0.5).map((value) => value));

label: for (const text of ["a", "b"]) {
  see(text);
  continue label;
}
greet("n").then(see);

// Declarations that end with a line do not go on behind it; those that follow one another are one.
let late = "before";
const lines = (text) => {
  const parts = text.split(",")
  late = parts[0];
  const { length } = parts, last = parts[length - 1];
  let found = 0
  see(late);
  let [first, ...rest] = parts;
  const inner = () => { late = "inner"; const own = first; return own }
  inner();
  const sum = parts.length
    + rest.length;
  if (sum > 3) { found = sum; }
  const kind = typeof
    sum;
  for (let i = 0, end = 2; i < end; i++) found += i;
  const named = async () => last;
  const tail = new Array(
    found,
  );
  return [late, last, first, rest.join(""), found, kind, tail.length, typeof named].join();
};
const unset = undefined;
let again;
again = lines("x,y,z");
let third = again;
see(again, third, unset, late);

// The parentheses of an only parameter.
const half=async(number)=>number/2, both = ({ size }) => size, none = () => 0, given = (x = 1) => x;
const twiceOf = (f) => { return(value)=>f(f(value)); };
half(5).then((result) => see(result));
see(twiceOf((number) => number + 1)(3), both({ size: 2 }), none(), given());

// Lines that end at signs of two characters, and numbers whose point ends them.
const stepped = (number) => {
  let up = number
  ++up;
  let down = up--
  see(down);
  let rest = down;
  const point = 0., tenth = 0.1;
  return [up, down, rest, point + tenth, 0..toFixed(1)].join();
};
see(stepped(4));
