"""Compares what a client has observed with what it had to observe.

Usage: compare.py PLAN OBSERVED – exit status 1 if they differ. Without PLAN (`-`), nothing has to be observed.
"""

import collections
import json
import os
import sys


def key(entry):
    return tuple(str(entry.get(name, "")) for name in ("kind", "operation", "path", "observedType", "documentedType", "httpStatus"))


def main(arguments):
    plan, observed = arguments
    expected = []
    if plan != "-":
        with open(plan, encoding="utf-8") as file:
            expected = json.load(file)["expected"]
    found = []
    if os.path.exists(observed):
        with open(observed, encoding="utf-8") as file:
            found = json.load(file)["differences"]
    wanted, seen = set(map(key, expected)), set(map(key, found))
    repeated = [entry for entry in found if entry["count"] != 1]
    kinds = collections.Counter(entry["kind"] for entry in expected)
    print(f"{len(wanted & seen)} of {len(wanted)} differences observed as what they are", dict(sorted(kinds.items())), f"{len(seen - wanted)} others, {len(repeated)} more than once")
    for title, entries in (("not observed", wanted - seen), ("observed, though there is none", seen - wanted)):
        for entry in sorted(entries)[:40]:
            print(f"  {title}: {' '.join(filter(None, entry))}")
    return 0 if wanted == seen and not repeated else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
