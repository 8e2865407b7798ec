// Puts questions to the search as it would be with other numbers; run by bench_search_numbers.py.
// In (a JSON object): folder with `search/` and `index/`, questions, and jobs [{ file, name, value, loads }] (no name: as it is;
// loads: begin with nothing loaded).
// Out: a JSON object a line and job: the addresses of ten answers to each question, and the bytes loaded (0 if they were before).
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const { folder, questions, jobs } = JSON.parse(readFileSync(0, "utf-8"));

/** @type {Map<string, Uint8Array | null>} */
const files = new Map();
let shared = null; // what a number that decides on no loading may use once more: most of the time goes into reading pages
function read(name) {
  if (!files.has(name)) {
    try {
      files.set(name, new Uint8Array(readFileSync(join(folder, "index", name))));
    } catch {
      files.set(name, null);
    }
  }
  return files.get(name);
}

function changed(number, { file, name, value }) {
  const target = join(folder, `search-${number}`);
  cpSync(join(folder, "search"), target, { recursive: true });
  if (!name) return target;
  const path = join(target, file);
  const before = readFileSync(path, "utf-8");
  const after = before.replace(new RegExp(`^((?:export )?const ${name} = )[^;]+;`, "m"), `$1${value};`);
  if (after === before) throw new Error(`${file}: ${name}`);
  writeFileSync(path, after);
  return target;
}

async function run(number, job) {
  const target = pathToFileURL(changed(number, job)).href;
  const [{ Engine }, { Store }] = await Promise.all([
    import(`${target}/engine.js`),
    import(`${target}/store.js`),
  ]);
  let bytes = 0;
  const load = async (name) => {
    const data = read(name);
    bytes += data?.length ?? 0;
    return data;
  };
  const store = job.loads ? await Store.open(load) : (shared ??= await Store.open(load));
  const knowledge = await store.knowledge();
  const answers = [];
  for (const question of questions) {
    const { pages } = await new Engine(store).search(question, { limit: 10, knowledge });
    const found = await Promise.all(pages.slice(0, 10).map((page) => store.page(page)));
    answers.push(found.map((page) => page.address));
  }
  return { answers, bytes };
}

for (const [number, job] of jobs.entries()) console.log(JSON.stringify(await run(number, job)));
