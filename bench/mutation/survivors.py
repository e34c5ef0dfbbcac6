"""Which mutants of a Stryker report survived, and which of them the area's list gives no reason for.

A mutant is named by its file and by what became of its text, since lines move: `File.cs: a < b -> a <= b`.
"""

import collections
import json
import pathlib
import re
import sys

WIDEST = 90


def name(path, source, mutant):
    return f"{path}: {one_line(text_at(source, mutant['location']))} -> {one_line(mutant.get('replacement', ''))}"


def text_at(source, location):
    lines = source.split("\n")
    start, end = location["start"], location["end"]
    taken = lines[start["line"] - 1 : end["line"]]
    taken[-1] = taken[-1][: end["column"] - 1]
    taken[0] = taken[0][start["column"] - 1 :]
    return "\n".join(taken)


def one_line(text):
    text = re.sub(r"\s+", " ", text).strip().replace("|", "¦").replace("`", "'")
    return text if len(text) <= WIDEST else f"{text[:WIDEST]}..."


def main(report_file, list_file):
    report = json.loads(pathlib.Path(report_file).read_text(encoding="utf-8-sig"))
    results = [
        (mutant["status"], name(pathlib.Path(path).name, file["source"], mutant), mutant["location"]["start"]["line"])
        for path, file in sorted(report["files"].items())
        for mutant in file["mutants"]
    ]
    counts = collections.Counter(status for status, _, _ in results)
    killed = counts["Killed"] + counts["Timeout"]
    alive = counts["Survived"] + counts["NoCoverage"]
    print(", ".join(f"{status} {count}" for status, count in sorted(counts.items())))
    print(f"{100 * killed / max(1, killed + alive):.1f} % of {killed + alive} are killed.")

    explained = pathlib.Path(list_file)
    reasons = explained.read_text(encoding="utf-8") if explained.exists() else ""
    unlisted = [r for r in results if r[0] in ("Survived", "NoCoverage") and f"`{r[1]}`" not in reasons]
    for status, mutant, line in unlisted:
        print(f"not in {list_file}: {status}, line {line}: `{mutant}`")
    return 1 if unlisted else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
