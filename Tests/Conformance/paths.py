"""Names of parameters: the leaves of a request as `Tag[].Key`, and what they are on the wire, `Tag.1.Key`."""


def join(parent, name, is_list=False):
    """The path of a member: `Tag[]`, `Tag[].Key`."""
    path = f"{parent}.{name}" if parent else name
    return path + "[]" if is_list else path


def wire_names(path, counts):
    """The names on the wire for the elements that lists have: `Tag.1.Key` and `Tag.2.Key` for `Tag[].Key`.

    counts tells how many elements a list has: {"Tag[]": 2}.
    """
    names = [("", "")]
    for part in path.split("."):
        grown = []
        for name, walked in names:
            walked = f"{walked}.{part}" if walked else part
            stem = f"{name}.{part}" if name else part
            if part.endswith("[]"):
                grown += [(f"{stem[:-2]}.{number + 1}", walked) for number in range(counts[walked])]
            else:
                grown.append((stem, walked))
        names = grown
    return [name for name, _ in names]
