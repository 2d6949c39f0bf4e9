"""The vendor's SDK: what its requests take, and calls with them. Runs in the virtual environment that has the SDK.

Usage: peer.py shapes FILE
       peer.py call PLAN PEER ADDRESS FILE
"""

import inspect
import json
import sys
import typing

import paths

from Tea.model import TeaModel
from alibabacloud_ecs20140526 import models
from alibabacloud_ecs20140526.client import Client
from alibabacloud_tea_openapi.models import Config
from alibabacloud_tea_util.models import RuntimeOptions

SCALARS = {str: "String", int: "Integer", float: "Float", bool: "Boolean", typing.Any: "Any"}


class Member:
    """A member of a request model."""

    def __init__(self, attribute, wire_name, annotation):
        self.attribute = attribute
        self.wire_name = wire_name
        self.is_list = typing.get_origin(annotation) is list
        self.type = typing.get_args(annotation)[0] if self.is_list else annotation

    @property
    def is_structure(self):
        return inspect.isclass(self.type) and issubclass(self.type, TeaModel)

    @property
    def scalar(self):
        return "Map" if typing.get_origin(self.type) is dict else SCALARS.get(self.type, str(self.type))


def members(model):
    """The members of a model. What one is called on the wire is what it is called in the map that the model makes of itself."""
    found = []
    for parameter in list(inspect.signature(model.__init__).parameters.values())[1:]:
        member = Member(parameter.name, None, parameter.annotation)
        value = member.type() if member.is_structure else "x"
        one = model()
        setattr(one, parameter.name, [value] if member.is_list else value)
        two = model()
        setattr(two, parameter.name, None)
        made = {name: content for name, content in one.to_map().items() if two.to_map().get(name) != content}
        if len(made) != 1:
            # An empty structure leaves no trace, but its name does.
            made = {name: None for name in set(one.to_map()) - set(two.to_map())}
        (member.wire_name,) = made
        found.append(member)
    return found


def operations():
    """The operations of the SDK: {name: (method, request model)}."""
    found = {}
    for name, method in inspect.getmembers(Client, inspect.isfunction):
        if not name.endswith("_with_options"):
            continue
        model = list(inspect.signature(method).parameters.values())[1].annotation
        operation = model.__name__.removesuffix("Request")
        found[operation] = (name, model)
    return found


def leaves(model):
    """The leaves of a model: {path: (type, [member, …])}."""
    found = {}

    def walk(model, parent, trail):
        for member in members(model):
            path = paths.join(parent, member.wire_name, member.is_list)
            if member.is_structure:
                walk(member.type, path, trail + [member])
            else:
                found[path] = (member.scalar, trail + [member])

    walk(model, "", [])
    return found


def scalar(text, member):
    """A value of the wire as the SDK's type has it."""
    if member.scalar == "Boolean":
        return {"true": True, "false": False}[text]
    if member.scalar == "Integer":
        return int(text)
    if member.scalar == "Float":
        return float(text)
    return json.loads(text) if member.scalar == "Map" else text


def fill(model, parameters):
    """A request with parameters: {"Tag.1.Key": "a"}."""
    request = model()
    known = leaves(model)
    for name, text in parameters.items():
        parts = name.split(".")
        # `Tag.1.Key` is `Tag[].Key`; the numbers of the elements go along.
        numbers = [int(part) - 1 for part in parts if part.isdigit()]
        path = ".".join(part for part in parts if not part.isdigit())
        wanted = [trail for known_path, (_, trail) in known.items() if known_path.replace("[]", "") == path]
        (trail,) = wanted
        place = request
        for member in trail:
            is_last = member is trail[-1]
            if member.is_list:
                items = getattr(place, member.attribute)
                if items is None:
                    items = []
                    setattr(place, member.attribute, items)
                number = numbers.pop(0)
                while len(items) <= number:
                    items.append(member.type() if member.is_structure else None)
                if is_last:
                    items[number] = scalar(text, member)
                else:
                    place = items[number]
            elif is_last:
                setattr(place, member.attribute, scalar(text, member))
            else:
                if getattr(place, member.attribute) is None:
                    setattr(place, member.attribute, member.type())
                place = getattr(place, member.attribute)
    return request


def named(planned):
    """The parameters of a planned request under the names that the SDK has for them."""
    return {planned["renamed"].get(name, name): text for name, text in planned["parameters"].items()}


def call(plan, peer, address):
    """Makes all calls that the plan has for a peer; gives what went wrong: {id: text}."""
    known = operations()
    failures = {}
    for planned in plan["requests"]:
        if peer not in planned["peers"]:
            continue
        key = f"{planned['id']}.python-{peer}"
        client = Client(
            Config(
                access_key_id=key, access_key_secret=f"secret of {key}", endpoint=address, protocol="HTTP",
                region_id="cn-hangzhou"))
        method, model = known[planned["operation"]]
        try:
            options = RuntimeOptions(autoretry=False, read_timeout=20_000, connect_timeout=20_000)
            getattr(client, method)(fill(model, named(planned)), options)
        except Exception as error:  # whatever it is, it is what the comparison has to show
            failures[planned["id"]] = f"{type(error).__name__}: {error}"
    return failures


def main(arguments):
    if arguments[0] == "shapes":
        shapes = {
            operation: {path: kind for path, (kind, _) in leaves(model).items()}
            for operation, (_, model) in operations().items()
        }
        with open(arguments[1], "w", encoding="utf-8") as file:
            json.dump(shapes, file, indent=1, sort_keys=True)
    else:
        with open(arguments[1], encoding="utf-8") as file:
            plan = json.load(file)
        failures = call(plan, arguments[2], arguments[3])
        with open(arguments[4], "w", encoding="utf-8") as file:
            json.dump(failures, file, indent=1, ensure_ascii=False)


if __name__ == "__main__":
    main(sys.argv[1:])
