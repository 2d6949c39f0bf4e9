"""What the pages say of requests, out of the document that `tablature inspect --format json` prints."""

import paths


def leaves(operation):
    """The leaves of a request in the order of the page: (path, field, the lists around it as {path: field})."""
    found = []

    def walk(fields, parent, lists):
        for field in fields:
            path = paths.join(parent, field["name"], field["listDepth"] > 0)
            around = {**lists, path: field} if field["listDepth"] > 0 else lists
            if field["type"] == "Struct":
                walk(field["members"], path, around)
            else:
                found.append((path, field, around))

    walk(operation["request"], "", {})
    return found


def limits(field, kind):
    """The documented bounds of one kind, (minimum, maximum), each None where there is none. All rows count together."""
    bounds = [limit for limit in field["constraints"] if limit["kind"] == kind]
    low = [limit["minimum"] for limit in bounds if limit.get("minimum") is not None]
    high = [limit["maximum"] for limit in bounds if limit.get("maximum") is not None]
    return (max(low) if low else None, min(high) if high else None)


def is_ascii(field):
    """Whether the page forbids other characters."""
    return any(limit["kind"] == "ascii" for limit in field["constraints"])
