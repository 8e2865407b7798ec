// Unpacks the program of the package, without running anything of it: `node unpack.mjs FOLDER TARGET`.
import { readFileSync, writeFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";

const [folder, target] = process.argv.slice(2);
const packed = `${folder}/node_modules/@sparticuz/chromium/bin/chromium.br`;
writeFileSync(target, brotliDecompressSync(readFileSync(packed)), { mode: 0o755 });
