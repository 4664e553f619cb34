// Reads the files of an index: docs/search-format.md, section 3.

/** Ends the reading of a file that is not what it should be. */
export const check = (holds) => {
  if (!holds) throw new RangeError();
};

const decode = (binary) =>
  decodeURIComponent(binary.replace(/[%\x80-\xff]/g, (byte) => "%" + byte.charCodeAt().toString(16)));

/** The text of bytes in UTF-8. */
const readText = (bytes) => {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return decode(binary);
};

export const readJson = (bytes) => JSON.parse(readText(bytes));

/**
 * Reads the numbers and keys of a file, one behind the other. Every loop reads, and the end of the
 * file is an error: no number in it makes an endless loop.
 */
const open = (bytes) => {
  let at = 0;
  const number = () => {
    const byte = bytes[at++];
    check(byte >= 0);
    return byte < 128 ? byte : byte - 128 + 128 * number();
  };
  const keys = (count) => {
    const found = [];
    for (let key = ""; found.length < count; found.push(decode(key))) {
      key = key.slice(0, number());
      const length = number();
      key += String.fromCharCode(...bytes.subarray(at, (at += length)));
    }
    return found;
  };
  return [number, keys];
};

/** A term shard: pairs of a key and its two lists of postings, for the text and for the title. */
export const readTerms = (bytes, documents) => {
  const [number, keys] = open(bytes);
  const [count] = [number(), number(), number()];
  const shard = keys(count).map((key) => {
    const field = key[0] === "\u0001" ? 2 : 0;
    return [key, [field, field + 1].map((field) => ({ field: field, size: number() }))];
  });
  for (const list of shard.flatMap((entry) => entry[1])) {
    let id = 0;
    list.ids = [];
    list.frequencies = [];
    while (list.ids.length < list.size) {
      const next = number();
      id += next >>> 1;
      check(id < documents);
      list.ids.push(id);
      list.frequencies.push(next & 1 || number() + 2);
    }
  }
  return shard;
};

/** A word list: pairs of a word and the number of its documents. */
export const readWords = (bytes) => {
  const [number, keys] = open(bytes);
  const [count] = [number(), number()];
  return keys(count).map((word) => [word, number()]);
};

/** The lines of a text: `{ kind, id, text }`, of the kinds "title", "heading", "code" and "prose". */
export const readLines = (bytes) =>
  readText(bytes)
    .split("\n")
    .map((line, i) => {
      const [, id, text = line] = (i && /^(?:#(\S+))?\t(.*)/s.exec(line)) || [];
      return { kind: id ? "heading" : text !== line ? "code" : i ? "prose" : "title", id: id, text: text };
    });
