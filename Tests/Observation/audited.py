"""Compares what the audit reports of a file of observed differences with what is in the file.

Usage: audited.py OBSERVED AUDIT – exit status 1 if they differ. Without OBSERVED (`-`), nothing has to be reported.
"""

import json
import sys


def inside(entry, members):
    """Whether a member is inside an undocumented object, with which it is reported."""
    parts = entry["path"].split(".")
    return any((entry["operation"], ".".join(parts[:end])) in members for end in range(1, len(parts)))


def main(arguments):
    observed, audit = arguments
    wanted = set()
    if observed != "-":
        with open(observed, encoding="utf-8") as file:
            entries = json.load(file)["differences"]
        members = {(entry["operation"], entry["path"]) for entry in entries if entry["kind"] == "member"}
        for entry in entries:
            if entry["kind"] == "member" and inside(entry, members):
                continue
            section = "error" if entry["kind"] == "error" else "response"
            wanted.add(("observed." + entry["kind"], entry["operation"], section + "." + entry["path"]))
    with open(audit, encoding="utf-8") as file:
        findings = json.load(file)["findings"]
    found = {(finding["check"], finding["operation"], finding["path"]) for finding in findings}
    unplaced = [finding for finding in findings if "doc" not in finding]
    print(f"{len(wanted & found)} of {len(wanted)} differences reported, {len(found - wanted)} others, {len(unplaced)} without a place")
    for title, entries in (("not reported", wanted - found), ("reported, though there is none", found - wanted)):
        for entry in sorted(entries)[:40]:
            print(f"  {title}: {' '.join(entry)}")
    return 0 if wanted == found and not unplaced else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
