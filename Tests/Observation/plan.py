"""Decides what a service that has drifted from its pages answers, and what a client has to observe.

Usage: plan.py FACTS SOURCES PLAN – FACTS is what `tablature inspect --format json` prints; SOURCES is the folder of the client's sources.

For each of some operations the plan has a body that the page documents, but for one undocumented member, one optional member of another
type and one value outside its list, where the operation has such members, and an error code that the page lacks. The last operations
answer in XML.
"""

import json
import os
import random
import re
import sys
from xml.sax.saxutils import escape

JSON_OPERATIONS, XML_OPERATIONS = 50, 10
UNDOCUMENTED, UNLISTED = "TablatureUndocumented", "tablature-unlisted"
SCALARS = {"String": "text", "Integer": 7, "Float": 1.5, "Boolean": True, "Timestamp": "2026-01-02T03:04:05Z"}
TYPES = {"String": "string", "Integer": "integer", "Float": "number", "Boolean": "boolean", "Timestamp": "string"}


def value(field):
    """A value as the page documents it."""
    if field["type"] == "Struct":
        one = {member["name"]: value(member) for member in field["members"]}
    elif field["values"]:
        one = field["values"][0]["value"]
        one = int(one) if field["type"] == "Integer" and re.fullmatch(r"-?\d+", one) else one
    else:
        one = SCALARS.get(field["type"], {"key": "value"})
    for _ in range(field["listDepth"]):
        one = [one]
    return one


def places(fields, path=()):
    """Each member with its path."""
    for field in fields:
        yield (*path, field["name"]), field
        yield from places(field["members"], (*path, field["name"]))


def structure(body, path):
    """The first structure of a body at a path."""
    for name in path:
        body = body[name]
        while isinstance(body, list):
            body = body[0]
    return body


class Answer:
    """The body of an operation, and what there is to observe in it."""

    def __init__(self, operation, source, is_xml, chance):
        self.operation, self.is_xml, self.chance = operation, is_xml, chance
        self.body = {"RequestId": "4F2B7B3C-0000-4000-8000-000000000000"}
        self.body |= {field["name"]: value(field) for field in operation["response"] if field["name"] != "RequestId"}
        self.places = [(path, field) for path, field in places(operation["response"]) if path != ("RequestId",)]
        self.observed = []
        self.add_undocumented()
        self.list_another_value(source)
        self.change_type()

    def expect(self, path, kind, observed=None, documented=None):
        entry = {"operation": self.operation["name"], "path": ".".join(path), "kind": kind}
        entry |= {"observedType": observed} if observed else {}
        self.observed.append(entry | ({"documentedType": documented} if documented else {}))

    def add_undocumented(self):
        structures = [()] + [path for path, field in self.places if field["type"] == "Struct" and field["members"] and field["listDepth"] < 2]
        path = self.chance.choice(structures)
        kinds = [("text", "string"), ({"Inner": "text"}, "object")]
        if not self.is_xml:
            kinds += [(7, "integer"), (True, "boolean"), (["text"], "[string]"), ([{"Inner": 7}], "[object]")]
        added, type_name = self.chance.choice(kinds)
        structure(self.body, path)[UNDOCUMENTED] = added
        self.expect((*path, UNDOCUMENTED), "member", type_name)
        if "object" in type_name:
            self.expect((*path, UNDOCUMENTED, "Inner"), "member", "string" if type_name == "object" else "integer")

    def list_another_value(self, source):
        names = [path[-1] for path, _ in self.places]
        listed = [
            (path, field) for path, field in self.places
            if len(field["values"]) > 1 and field["type"] == "String" and field["listDepth"] < 2 and names.count(path[-1]) == 1
            and re.search(rf'fields\.openValues?\("{re.escape(path[-1])}"', source)
        ]
        if listed:
            path, field = self.chance.choice(listed)
            structure(self.body, path[:-1])[path[-1]] = [UNLISTED] if field["listDepth"] else UNLISTED
            type_name = "[string]" if field["listDepth"] else "string"
            self.expect(path, "value", type_name, type_name)

    def change_type(self):
        taken = {entry["path"] for entry in self.observed}
        scalars = [
            (path, field) for path, field in self.places
            if field["type"] in TYPES and field["listDepth"] == 0 and field["presence"] != "required" and ".".join(path) not in taken
            and not (self.is_xml and TYPES[field["type"]] == "string")
        ]
        if scalars:
            path, field = self.chance.choice(scalars)
            other, type_name = ("unreadable", "string") if TYPES[field["type"]] != "string" else ({"Inner": "text"}, "object")
            structure(self.body, path[:-1])[path[-1]] = other
            self.expect(path, "type", type_name, TYPES[field["type"]])

    @property
    def text(self):
        if not self.is_xml:
            return json.dumps(self.body, ensure_ascii=False)
        name = self.operation["name"] + "Response"
        return f'<?xml version="1.0" encoding="UTF-8"?><{name}>{elements(self.body)}</{name}>'


def elements(members):
    """Members as XML."""
    text = ""
    for name, values in members.items():
        for one in values if isinstance(values, list) else [values]:
            inner = elements(one) if isinstance(one, dict) else escape(str(one).lower() if isinstance(one, bool) else str(one))
            text += f"<{name}>{inner}</{name}>"
    return text


def is_usable(operation):
    """Whether bodies of the operation can be written in both formats, and no two members are one to readers."""
    names = [".".join(path) for path, _ in places(operation["response"])]
    return operation["response"] and len(set(map(str.casefold, names))) == len(names) and all(
        field["listDepth"] < 2 and field["type"] != "Map" for _, field in places(operation["response"]))


def sources_by_operation(folder):
    """The source of each operation of a client."""
    texts = []
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            texts.append(file.read())
    found = [(re.search(r'OperationDescriptor\(\s*name: "(\w+)"', text), text) for text in texts]
    return {match.group(1): text for match, text in found if match}


def plan(document, sources):
    """The whole plan."""
    chance = random.Random(20_261_201)
    known = sources_by_operation(sources)
    answers = [(one, known[one["name"]]) for one in filter(is_usable, document["operations"]) if one["name"] in known]
    # Operations with the most to observe come first, so that each kind is observed often.
    rank = [(-len(Answer(*one, False, chance).observed), one) for one in answers]
    chosen = [one for _, one in sorted(rank, key=lambda pair: pair[0])][:JSON_OPERATIONS + XML_OPERATIONS]
    xml = {one[0]["name"] for one in chosen[::(JSON_OPERATIONS + XML_OPERATIONS) // XML_OPERATIONS]}
    requests, expected = [], []
    for operation, source in chosen:
        answer = Answer(operation, source, operation["name"] in xml, chance)
        code = "TablatureUnlisted." + operation["name"]
        requests.append(
            {
                "id": operation["name"], "operation": operation["name"], "parameters": {}, "body": answer.text,
                "isXML": answer.is_xml, "errorCode": code,
            })
        expected += answer.observed + [{"operation": operation["name"], "path": code, "kind": "error", "httpStatus": 404}]
    return {"requests": requests, "expected": expected}


def main(arguments):
    facts, sources, output = arguments
    with open(facts, encoding="utf-8") as file:
        document = json.load(file)
    with open(output, "w", encoding="utf-8") as file:
        json.dump(plan(document, sources), file, indent=1, ensure_ascii=False)


if __name__ == "__main__":
    main(sys.argv[1:])
