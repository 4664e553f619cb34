import { twice } from "../shape.js";

// "twice" and "size" are also names of the other modules, and mean something else.
const values = [1, 2];

export const list = () => values.map((value) => twice(value));

export function size(text) {
  return [...text].length;
}

export class Counter {
  count() {
    return values.length;
  }
}
