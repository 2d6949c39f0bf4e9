"""Decides the requests that both clients make.

Usage: plan.py FACTS QUERIES SHAPES… PLAN – QUERIES are queries that the vendor's SDK made, of the shared material; SHAPES are files
that peer.py wrote, named PEER.json.

The plan holds, for each operation that the pages and a peer have, one request with each member that both know. Where peers know
different members, an operation has a request for each of them. What is left out stands in the plan, with the reason.
"""

import json
import os
import sys

import facts
import paths
import values

# Where a text is given that makes the target of a request longer than 8 KiB, so that our client sends its parameters in a form.
LONG = ("CreateCommand", "CommandContent", 9000)

ONLY_PAGES = "documented, but not in the vendor's SDK"
ONLY_PEER = "in the vendor's SDK, but not documented"


def comparable(operation, shape):
    """The leaves that both sides have, and those that only one has.

    Gives {path: (field, lists around it, path of the peer)} and [(path, reason)]. The two paths differ in letter case at most.
    """
    documented = {path: (field, lists) for path, field, lists in facts.leaves(operation)}
    folded = {path.casefold(): path for path in shape}
    plain = {path.replace("[]", "").casefold(): path for path in shape}
    shared, left_out, named = {}, [], set()
    for path, (field, lists) in documented.items():
        other = path if path in shape else folded.get(path.casefold())
        if other and other != path and other in documented:
            left_out.append((path, f"documented in two letter cases; the vendor's SDK has {other}"))
        elif other:
            shared[path] = (field, lists, other)
        elif path.replace("[]", "").casefold() in plain:
            other = plain[path.replace("[]", "").casefold()]
            named.add(other)
            left_out.append((path, f"a list on one side only: {other} in the vendor's SDK"))
        elif any(other.startswith(path + ".") or path.startswith(other + ".") for other in shape):
            left_out.append((path, "a structure on one side only"))
        else:
            left_out.append((path, ONLY_PAGES))
    named |= {other for _, _, other in shared.values()}
    left_out += [(path, ONLY_PEER) for path in shape if path not in named]
    return shared, left_out


def parameters(shared, kinds):
    """The values of the leaves: ({name: value}, {name: name of the peer, where it differs}, [(path, reason)])."""
    given, renamed, left_out = {}, {}, []
    for path, (field, lists, other) in shared.items():
        counts = {around: values.count(whole) for around, whole in lists.items()}
        try:
            names = paths.wire_names(path, counts)
            given.update(
                (name, values.value(path, field, kinds[path], number + 1)) for number, name in enumerate(names))
            if other != path:
                others = paths.wire_names(other, recased(counts, other))
                renamed.update(zip(names, others))
        except values.NoValue as problem:
            left_out.append((path, str(problem)))
    return given, renamed, left_out


def recased(counts, path):
    """The numbers of elements, under the names that the path has."""
    known = {around.casefold(): count for around, count in counts.items()}
    parts = path.split(".")
    arounds = [".".join(parts[: end + 1]) for end in range(len(parts))]
    return {around: known[around.casefold()] for around in arounds if around.casefold() in known}


def path_of(name):
    """What a name on the wire and its path have in common: `Tag.Key` of `Tag.1.Key` and of `Tag[].Key`."""
    return ".".join(part.removesuffix("[]") for part in name.split(".") if not part.isdigit())


def requests(operation, shapes):
    """The requests of an operation, and what they leave out: ([request], [{path, reason, peer}])."""
    by_members, left_out = {}, []
    for peer, shape in shapes.items():
        shared, missing = comparable(operation, shape)
        left_out += [{"path": path, "reason": reason, "peer": peer} for path, reason in missing]
        key = tuple((path, other) for path, (_, _, other) in shared.items())
        by_members.setdefault(key, (shared, []))[1].append(peer)
    made = []
    for shared, peers in by_members.values():
        kinds = {path: {shapes[peer][other] for peer in peers} for path, (_, _, other) in shared.items()}
        given, renamed, missing = parameters(shared, kinds)
        left_out += [{"path": path, "reason": reason, "peer": peer} for path, reason in missing for peer in peers]
        booleans = {path for path, (field, _, _) in shared.items() if "Boolean" in {field["type"], *kinds[path]}}
        suffix = f"-{len(made) + 1}" if made else ""
        made.append(
            {
                "id": operation["name"] + suffix, "operation": operation["name"], "peers": peers, "parameters": given,
                "renamed": renamed, "booleans": [name for name in given if path_of(name) in map(path_of, booleans)],
                "filledIn": filled_in(operation, given),
            })
    return made, left_out


def with_long_text(made):
    """The request of one operation once more, with a long text, if it has the parameter."""
    operation, parameter, length = LONG
    return [
        {
            **one, "id": f"{one['id']}-long", "isLong": True,
            "parameters": {**one["parameters"], parameter: ("ZWNobyAx/+A=" * length)[:length]},
        }
        for one in made if one["operation"] == operation and parameter in one["parameters"]
    ]


def filled_in(operation, given):
    """The idempotency token, which our client fills in where a request does not give it."""
    token = (operation.get("idempotencyToken") or {}).get("text")
    return [token] if token and token not in given else []


def queries(document, known):
    """Requests for queries that are known already: ([request], [{operation, path}] of what the pages do not document)."""
    documented = {operation["name"]: operation for operation in document["operations"]}
    made, left_out = [], []
    for entry in known:
        operation = documented.get(entry["operation"])
        if operation is None:
            left_out.append({"operation": entry["operation"], "path": "all of it"})
            continue
        fields = {path_of(path): field for path, field, _ in facts.leaves(operation)}
        given, booleans = {}, []
        for name, value in entry["query"].items():
            field = fields.get(path_of(name))
            if field is None:
                left_out.append({"operation": entry["operation"], "path": name})
                continue
            given[name] = value.lower() if field["type"] == "Boolean" else value
            if field["type"] == "Boolean":
                booleans.append(name)
        made.append(
            {
                "id": f"{operation['name']}-query", "operation": operation["name"], "peers": [], "parameters": given,
                "renamed": {}, "booleans": booleans, "query": {name: entry["query"][name] for name in given},
                "filledIn": filled_in(operation, given),
            })
    return made, left_out


def plan(document, known, peers):
    """The whole plan."""
    made, missing = queries(document, known)
    planned = {
        "requests": made, "queriesLeftOut": missing, "leftOut": [], "operationsOnlyDocumented": {}, "operationsOnlyInPeer": {},
    }
    documented = {operation["name"]: operation for operation in document["operations"]}
    for peer, shapes in peers.items():
        planned["operationsOnlyDocumented"][peer] = sorted(set(documented) - set(shapes))
        planned["operationsOnlyInPeer"][peer] = sorted(set(shapes) - set(documented))
    for name, operation in documented.items():
        shapes = {peer: known[name] for peer, known in peers.items() if name in known}
        if not shapes:
            continue
        made, missing = requests(operation, shapes)
        planned["requests"] += made + with_long_text(made)
        planned["leftOut"] += [{"operation": name, **entry} for entry in missing]
    return planned


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def main(arguments):
    document, known, *shapes, output = arguments
    peers = {os.path.basename(path).removesuffix(".json"): load(path) for path in shapes}
    with open(output, "w", encoding="utf-8") as file:
        json.dump(plan(load(document), load(known), peers), file, indent=1, ensure_ascii=False)


if __name__ == "__main__":
    main(sys.argv[1:])
