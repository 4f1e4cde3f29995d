"""Prints how much of each folder of src/ the tests reached, from gcov's own reports."""
import collections
import json
import pathlib
import subprocess
import sys


def main(build):
    lines = collections.defaultdict(lambda: collections.defaultdict(int))
    for notes in pathlib.Path(build).rglob("*.gcda"):
        report = subprocess.run(["gcov", "--json-format", "--stdout", notes], capture_output=True, text=True)
        for document in report.stdout.splitlines():
            for file in json.loads(document)["files"]:
                if "/src/" not in file["file"]:
                    continue
                name = "src/" + file["file"].split("/src/", 1)[1]
                for line in file["lines"]:
                    lines[name][line["line_number"]] += line["count"]
    folders = collections.defaultdict(lambda: [0, 0])
    for name, counts in lines.items():
        folder = folders["/".join(name.split("/")[:2])]
        folder[0] += sum(1 for count in counts.values() if count)
        folder[1] += len(counts)
    for folder, (reached, known) in sorted(folders.items()):
        print(f"{folder:14} {100 * reached / known:5.1f} %  {reached} of {known} lines")


main(sys.argv[1])
