export const size = (text) => "w" + text.length;

const factor = { twice: 2 };

export function* numbers(from = 0, { step = 1 } = {}) {
  for (let number = from; ; number += step) yield number;
}

export const twice = (number) => {
  const [first, , third] = [number, 0, factor.twice];
  return first * third;
};
