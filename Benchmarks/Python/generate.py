"""Measures `tablature generate` on a whole reference, side by side with the least that any generator has to do.

Usage: generate.py TOOL FLOOR PAGES SCRATCH

TOOL is the release build of tablature, FLOOR the program made from Benchmarks/Floor, PAGES a folder of pages, SCRATCH a folder
that may be emptied. Programs run by turns, ten times; the figures are medians, processes from start to end.
"""

import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import time

ROUNDS = 10


class Run:
    """What a process took."""

    def __init__(self, command):
        start = time.monotonic()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        self.clock = (time.monotonic() - start) * 1000
        self.processor = (usage.ru_utime + usage.ru_stime) * 1000
        # Linux counts KiB, macOS bytes.
        self.memory = usage.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
        # Warnings of pages are no failure; not to come to an end is.
        if os.waitstatus_to_exitcode(status) not in (0, 1):
            sys.exit(f"{command[0]} failed")


def show(name, runs):
    clock = statistics.median(run.clock for run in runs)
    processor = statistics.median(run.processor for run in runs)
    print(f"{name:34} {clock:8.1f} ms by the clock {processor:8.1f} ms of processors {max(r.memory for r in runs):6.0f} MiB")
    return clock


def listed(folder, file):
    """Writes the size and the path of each file of a folder to a file."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    file.write_text("".join(f"{path.stat().st_size} {path.relative_to(folder)}\n" for path in paths))
    return len(paths), sum(path.stat().st_size for path in paths)


def multiply(tool, pages, folder, times):
    """Copies pages as often as is said, each copy's operations under names of their own."""
    facts = subprocess.run([tool, "inspect", "--format", "tsv", str(pages)], capture_output=True, text=True).stdout
    names = {}
    for line in facts.splitlines():
        cells = line.split("\t")
        names[cells[5].rsplit(":", 1)[0]] = cells[0]
    for path in pages.rglob("*.md"):
        text = path.read_text(encoding="utf-8")
        name = names.get(str(path))
        for copy in range(times):
            target = folder / f"copy{copy}" / path.relative_to(pages)
            target.parent.mkdir(parents=True, exist_ok=True)
            letter = chr(ord("A") + copy)
            changed = re.sub(rf"\b{re.escape(name)}\b", name + "Copy" + letter, text) if name else text
            target.write_text(changed, encoding="utf-8")


def main():
    tool, floor, pages, scratch = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3]), pathlib.Path(sys.argv[4])
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir(parents=True)
    output, copied, inputs, files = scratch / "output", scratch / "floor", scratch / "pages", scratch / "files"
    inputs.write_text("".join(f"{path}\n" for path in sorted(pages.rglob("*.md"))))
    generate = [tool, "generate", str(pages), "--output", str(output), "--quiet"]

    Run(generate)
    count, size = listed(output, files)
    print(f"{len(inputs.read_text().splitlines())} pages, {count} files of {size / 1e6:.1f} MB")
    floors, runs, again = [], [], []
    for _ in range(ROUNDS):
        for folder in (output, copied):
            shutil.rmtree(folder, ignore_errors=True)
        floors.append(Run([floor, str(inputs), str(files), str(copied)]))
        runs.append(Run(generate))
        again.append(Run(generate))
    least = show("floor", floors)
    whole = show("generate, into nothing", runs)
    print(f"{'':34} {whole / least:8.2f} times the floor")
    show("generate, nothing changed", again)

    many = scratch / "tenfold"
    multiply(tool, pages, many, 10)
    generate = [tool, "generate", str(many), "--output", str(output), "--quiet"]
    tenfold = []
    for _ in range(3):
        shutil.rmtree(output, ignore_errors=True)
        tenfold.append(Run(generate))
    print(f"{'':34} {show('generate, ten times the pages', tenfold) / whole:8.2f} times one")
    shutil.rmtree(scratch)


main()
