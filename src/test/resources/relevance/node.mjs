// Runs the search engine of a built site in Node: node.mjs ENGINE SITE MANIFEST LIMIT. Reads queries
// from standard input, one JSON string a line, and answers each with a JSON array of addresses.

import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const [engine, site, manifest, limit] = process.argv.slice(2);
const { openIndex } = await import(pathToFileURL(engine));

const answer = async (address) => {
  try {
    return new Response(await readFile(site + address));
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
    return new Response("", { status: 404 });
  }
};

const index = await openIndex(manifest, { fetch: answer });
for await (const line of createInterface({ input: process.stdin })) {
  const { hits } = await index.search(JSON.parse(line), { limit: Number(limit) });
  console.log(JSON.stringify(hits.map(({ url }) => url)));
}
