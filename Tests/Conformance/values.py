"""One value for each leaf of a request: of the type that both sides have, within documented limits, and awkward on the wire."""

import json
import zlib

import facts

# What percent-encoding, form encoding and signing can get wrong: spaces, the characters with a meaning in queries, those that
# some encoders leave alone, and letters of two, three and four bytes.
AWKWARD = "a b+c&d=e%20f/g?h*i~j'k(l)!m:n;o,p@q$r#s[t]é值𝄞"
AWKWARD_ASCII = "a b+c&d=e%20f/g?h*i~j'k(l)!m:n;o,p@q$r#s[t]"

MOMENTS = {
    "year": "2021",
    "month": "2021-07",
    "day": "2021-07-0{}",
    "hour": "2021-07-0{}T08Z",
    "minute": "2021-07-0{}T08:05Z",
    "second": "2021-07-0{}T08:05:30Z",
    "millisecond": "2021-07-0{}T08:05:30.125Z",
}


class NoValue(Exception):
    """No value is one for both sides; the text says why."""


def count(field):
    """How many elements a list has: two, unless the page wants fewer or more."""
    low, high = facts.limits(field, "count")
    return max(low or 0, min(2, high or 2))


def value(path, field, peer_types, number):
    """The value on the wire of the element with a number, counted from 1.

    peer_types are the types that the peers have for it; the narrowest type of all sides decides.
    """
    types = {field["type"], *peer_types}
    listed = [value["value"] for value in field["values"]]
    if listed:
        # Not the default, where the page marks one: a client might leave that out.
        other = [value["value"] for value in field["values"] if not value["isDefault"]] or listed
        fitting = [text for text in other if all(fits(text, kind) for kind in types)]
        if fitting:
            return fitting[(number - 1 + spread(path)) % len(fitting)]
        # Numbers or booleans with a list of values that are none of them: the type decides.
    if "Boolean" in types:
        if types & {"Integer", "Float", "Timestamp"}:
            raise NoValue("a boolean on one side, a number on the other")
        return "true" if (number + spread(path)) % 2 else "false"
    if "Integer" in types:
        return str(number_within(field, 10 + number))
    if "Float" in types:
        return fraction_within(field, number)
    if "Timestamp" in types:
        precision = field["timeFormat"]["precision"] if field.get("timeFormat") else "second"
        return MOMENTS[precision].format(number)
    if "Map" in types:
        return '{"k":"a b&c"}'
    return text(field, number)


def fits(text, kind):
    """Whether a type has a value."""
    if kind == "Boolean":
        return text in ("true", "false")
    if kind == "Integer":
        return text.lstrip("-").isascii() and text.lstrip("-").isdigit() and str(int(text)) == text
    if kind == "Float":
        try:
            return str(float(text)) == text
        except ValueError:
            return False
    return kind in ("String", "Any")


def spread(path):
    """A number that differs from member to member and never from run to run."""
    return zlib.crc32(path.encode())


def number_within(field, wanted):
    low, high = facts.limits(field, "range")
    if low is not None:
        wanted = max(wanted, low)
    if high is not None:
        wanted = min(wanted, high)
    if low is not None and wanted < low:
        raise NoValue("no number lies within the documented limits")
    return wanted


def fraction_within(field, number):
    low, high = facts.limits(field, "range")
    wanted = 0.125 + number
    if high is not None and wanted > high:
        wanted = float(high)
    if low is not None and wanted < low:
        wanted = low + 0.125 if high is None or low + 0.125 <= high else float(low)
    return str(wanted)


def elements(embedded, number):
    """The elements of a list that is one text: two, unless the page wants fewer or more."""
    wanted = max(embedded.get("minimumCount") or 0, min(2, embedded.get("maximumCount") or 2))
    return [f"{number}-{index + 1}&x" for index in range(wanted)]


def text(field, number):
    embedded = field.get("embeddedList")
    if embedded and embedded["notation"] == "commaSeparated":
        return ",".join(elements(embedded, number))
    if embedded and embedded["element"] == "String":
        return json.dumps(elements(embedded, number), separators=(",", ":"))
    filling = AWKWARD_ASCII if facts.is_ascii(field) else AWKWARD
    filling = f"{number}{filling}"
    low, high = facts.limits(field, "length")
    if high is not None and len(filling) > high:
        # The end has the longest characters.
        filling = filling[:1] + filling[len(filling) - max(high - 1, 0):] if high > 0 else ""
    while low is not None and len(filling) < low:
        filling += "x"
    if not filling:
        raise NoValue("no text lies within the documented limits")
    return filling
