"""Holds what both clients sent against each other, and prints a table of it.

Usage: compare.py FOLDER – the folder that .make/conformance works in. Fails where a request differs, a signature does not verify,
or a call failed.
"""

import collections
import json
import os
import sys

SWIFT = {"swift-acs3": "ACS3-HMAC-SHA256", "swift-hmac": "HMAC-SHA1"}


def load(*path):
    with open(os.path.join(*path), encoding="utf-8") as file:
        return json.load(file)


def records(folder):
    """What the server wrote down: {access key: [record, …]}."""
    found = collections.defaultdict(list)
    with open(os.path.join(folder, "records.jsonl"), encoding="utf-8") as file:
        for line in file:
            record = json.loads(line)
            found[record["key"]].append(record)
    return found


def comparable(record, planned, added=()):
    """The part of a record that has to be equal, under our names, booleans in small letters."""
    ours = {theirs: name for name, theirs in planned["renamed"].items()}
    booleans = set(planned["booleans"])
    parameters = []
    for name, value in record["parameters"]:
        name = ours.get(name, name) if record["key"].endswith(tuple(planned["peers"])) else name
        if name not in added:
            parameters.append((name, value.lower() if name in booleans else value))
    return {
        "method": record["method"], "path": record["path"], "action": tuple(record["action"]),
        "parameters": sorted(parameters),
    }


def differences(ours, theirs):
    """What differs between two comparable records, as lines."""
    lines = [
        f"{part}: {ours[part]} here, {theirs[part]} there"
        for part in ("method", "path", "action") if ours.get(part) != theirs.get(part)
    ]
    here, there = dict(ours["parameters"]), dict(theirs["parameters"])
    for name in sorted({*here, *there}):
        if here.get(name) != there.get(name):
            lines.append(f"{name}: {here.get(name)!r} here, {there.get(name)!r} there")
    if not lines and ours["parameters"] != theirs["parameters"]:
        lines.append("a parameter stands several times")
    return lines


def misplaced(ours, planned):
    """What is wrong with where our parameters travelled, as lines: long ones in a form."""
    if planned.get("isLong") and not ours["inForm"]:
        return ["long parameters travelled in the query"]
    return []


class Comparison:
    """One of our schemes against one peer."""

    def __init__(self, scheme, peer):
        self.scheme = scheme
        self.peer = peer
        self.equal = []
        self.different = {}
        self.parameters = 0
        self.added = []
        self.forms = 0
        self.forms_here = 0


def compare(folder):
    """All comparisons, and what went wrong beside them, as lines."""
    plan = load(folder, "plan.json")
    remarks = load(folder, "Calls/calls.json")
    sent = records(folder)
    peers = [peer for peer in plan["operationsOnlyInPeer"]]
    problems = []
    for client, failures in [("Swift", load(folder, "swift-failures.json"))] + [
        (f"Python {peer}", load(folder, f"python-{peer}-failures.json")) for peer in peers
    ]:
        problems += [f"{client}: {call}: {text}" for call, text in failures.items()]
    for entries in sent.values():
        problems += [f"refused: {entry['key']}: {entry['problem']}" for entry in entries if entry["problem"]]
        if len(entries) > 1:
            problems.append(f"sent {len(entries)} times: {entries[0]['key']}")
    known = {planned["id"] for planned in plan["requests"] if "query" in planned}
    for name, remark in remarks.items():
        if not remark["keepsLimits"] and name not in known:
            problems.append(f"{name}: a planned value breaks a documented limit")
        problems += [f"{name}: the typed request cannot hold {parameter}" for parameter in remark["leftOut"]]

    comparisons = [Comparison(scheme, peer) for peer in peers for scheme in SWIFT]
    for comparison in comparisons:
        for planned in plan["requests"]:
            if comparison.peer not in planned["peers"]:
                continue
            name = planned["id"]
            ours = sent.get(f"{name}.{comparison.scheme}")
            theirs = sent.get(f"{name}.python-{comparison.peer}")
            if not ours or not theirs:
                comparison.different[name] = ["not sent by " + " and ".join(
                    client for client, entries in (("Swift", ours), ("Python", theirs)) if not entries)]
                continue
            comparison.added += [f"{planned['operation']}.{parameter}" for parameter in remarks[name]["added"]]
            added = remarks[name]["added"] + planned["filledIn"]
            comparison.forms += theirs[0]["inForm"]
            comparison.forms_here += ours[0]["inForm"]
            here, there = comparable(ours[0], planned, added), comparable(theirs[0], planned)
            found = differences(here, there)
            if ours[0]["scheme"] != SWIFT[comparison.scheme]:
                found.append(f"signed with {ours[0]['scheme']}")
            found += misplaced(ours[0], planned)
            if found:
                comparison.different[name] = found
            else:
                comparison.equal.append(name)
                comparison.parameters += len(here["parameters"])
    for operation, scheme, found in compare_queries(plan, sent, remarks):
        problems += [f"known query of {operation} ({scheme}): {text}" for text in found]
    return plan, sent, comparisons, problems


def compare_queries(plan, sent, remarks):
    """Holds typed requests against the queries that are known already: [(operation, scheme, [difference])]."""
    found = []
    for planned in plan["requests"]:
        if "query" not in planned:
            continue
        expected = {"parameters": sorted(
            (name, value.lower() if name in planned["booleans"] else value) for name, value in planned["query"].items())}
        for scheme in SWIFT:
            entries = sent.get(f"{planned['id']}.{scheme}")
            if not entries:
                found.append((planned["operation"], scheme, ["not sent"]))
                continue
            ours = comparable(entries[0], planned, remarks[planned["id"]]["added"] + planned["filledIn"])
            found.append((planned["operation"], scheme, differences({"parameters": ours["parameters"]}, expected)))
    return found


def report(plan, sent, comparisons, problems):
    """The result as Markdown."""
    lines = [
        "| SDK | signed here with | operations compared | equal | different | parameters | in a form here | in a form there |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for one in comparisons:
        lines.append(
            f"| {one.peer} | {SWIFT[one.scheme]} | {len(one.equal) + len(one.different)} | {len(one.equal)} "
            f"| {len(one.different)} | {one.parameters} | {one.forms_here} "
            f"| {one.forms} |")
    entries = [entry for entries in sent.values() for entry in entries]
    schemes = collections.Counter(
        ("Swift" if ".swift-" in entry["key"] else "Python", entry["scheme"]) for entry in entries if not entry["problem"])
    lines += ["", "Signatures verified: " + ", ".join(
        f"{count} of {client} with {scheme}" for (client, scheme), count in sorted(schemes.items())) + "."]
    for peer, names in plan["operationsOnlyDocumented"].items():
        lines.append(f"Operations that SDK {peer} does not have: {', '.join(names) or 'none'}.")
    for peer, names in plan["operationsOnlyInPeer"].items():
        lines.append(f"Operations that only SDK {peer} has: {len(names)}.")
    renamed = sorted({
        f"{planned['operation']}.{name} ({theirs})" for planned in plan["requests"] for name, theirs in planned["renamed"].items()})
    lines.append(f"Compared under names in other letter case: {', '.join(renamed) or 'none'}.")
    known = [planned for planned in plan["requests"] if "query" in planned]
    without = ", ".join(f"{entry['operation']}.{entry['path']}" for entry in plan["queriesLeftOut"])
    lines.append(
        f"Known queries made by typed requests: {len(known)} ({', '.join(planned['operation'] for planned in known)}), "
        f"{sum(len(planned['query']) for planned in known)} parameters; not on these pages: {without or 'none'}.")
    added = sorted({name for one in comparisons for name in one.added})
    lines.append(f"Sent by Swift alone, because the page requires it: {', '.join(added) or 'none'}.")
    tokens = sorted({f"{planned['id']}.{name}" for planned in plan["requests"] for name in planned["filledIn"]})
    lines.append(f"Idempotency tokens that our client fills in: {', '.join(tokens) or 'none'}.")

    lines += ["", "Members left out:", "", "| SDK | reason | members | by name |", "|---|---|---|---|"]
    reasons = collections.defaultdict(collections.Counter)
    for entry in plan["leftOut"]:
        reasons[entry["peer"], entry["reason"]][entry["path"]] += 1
    for (peer, reason), names in sorted(reasons.items()):
        shown = ", ".join(f"{name} ×{count}" if count > 1 else name for name, count in names.most_common())
        lines.append(f"| {peer} | {reason} | {sum(names.values())} | {shown} |")

    different = [(one, name, text) for one in comparisons for name, found in one.different.items() for text in found]
    if different:
        lines += ["", "Differences:", ""]
        lines += [f"- {name} (SDK {one.peer}, {SWIFT[one.scheme]}): {text}" for one, name, text in different]
    if problems:
        lines += ["", "Problems:", ""]
        lines += [f"- {problem}" for problem in problems]
    return "\n".join(lines) + "\n", bool(different or problems)


def main(arguments):
    (folder,) = arguments
    text, failed = report(*compare(folder))
    with open(os.path.join(folder, "report.md"), "w", encoding="utf-8") as file:
        file.write(text)
    print(text, end="")
    sys.exit(failed)


if __name__ == "__main__":
    main(sys.argv[1:])
