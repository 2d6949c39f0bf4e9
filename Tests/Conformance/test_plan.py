"""Tests how the calls are planned, and that a difference between two of them is seen."""

import unittest

import compare
import paths
import plan
import values


def field(name, kind="String", **facts):
    return {
        "name": name, "type": kind, "listDepth": 0, "presence": "optional", "constraints": [], "values": [], "members": [],
        **facts,
    }


def limit(kind, minimum=None, maximum=None):
    return {"kind": kind, "minimum": minimum, "maximum": maximum}


class Names(unittest.TestCase):
    def test_elements_are_numbered(self):
        self.assertEqual(paths.wire_names("A", {}), ["A"])
        self.assertEqual(paths.wire_names("A.B", {}), ["A.B"])
        self.assertEqual(paths.wire_names("A[].B", {"A[]": 2}), ["A.1.B", "A.2.B"])
        self.assertEqual(
            paths.wire_names("A[].B[]", {"A[]": 2, "A[].B[]": 2}), ["A.1.B.1", "A.1.B.2", "A.2.B.1", "A.2.B.2"])


class Values(unittest.TestCase):
    def test_limits_are_kept(self):
        for bounds, expected in [((None, None), "11"), ((20, None), "20"), ((None, 3), "3"), ((5, 500), "11")]:
            self.assertEqual(values.value("A", field("A", "Integer", constraints=[limit("range", *bounds)]), {"Integer"}, 1), expected)
        for low, high in [(None, None), (2, 8), (100, 200), (None, 1)]:
            text = values.value("A", field("A", constraints=[limit("length", low, high)]), {"String"}, 1)
            self.assertGreaterEqual(len(text), low or 1)
            self.assertLessEqual(len(text), high or 1000)
        self.assertTrue(values.value("A", field("A", constraints=[limit("ascii")]), {"String"}, 1).isascii())
        self.assertFalse(values.value("A", field("A"), {"String"}, 1).isascii())

    def test_the_narrowest_type_decides(self):
        self.assertEqual(values.value("A", field("A"), {"Integer"}, 1), "11")
        self.assertIn(values.value("A", field("A"), {"Boolean"}, 1), ("true", "false"))
        with self.assertRaises(values.NoValue):
            values.value("A", field("A", "Integer"), {"Boolean"}, 1)

    def test_listed_values_are_no_defaults(self):
        listed = [{"value": "a", "isDefault": True}, {"value": "b", "isDefault": False}]
        self.assertEqual({values.value("A", field("A", values=listed), {"String"}, number) for number in (1, 2)}, {"b"})


class Plan(unittest.TestCase):
    def compared(self, fields, shape):
        shared, left_out = plan.comparable({"request": fields}, shape)
        return {path: other for path, (_, _, other) in shared.items()}, [path for path, _ in left_out]

    def test_members_of_both_sides(self):
        tag = field("Tag", "Struct", listDepth=1, members=[field("Key"), field("Note")])
        self.assertEqual(
            self.compared([tag, field("Wakeup"), field("Old")], {"Tag[].Key": "String", "WakeUp": "Boolean", "Owner": "String"}),
            ({"Tag[].Key": "Tag[].Key", "Wakeup": "WakeUp"}, ["Tag[].Note", "Old", "Owner"]))

    def test_two_letter_cases_are_one_member(self):
        self.assertEqual(self.compared([field("Key"), field("key")], {"key": "String"}), ({"key": "key"}, ["Key"]))

    def test_a_list_is_no_single_value(self):
        self.assertEqual(self.compared([field("A", listDepth=1)], {"A": "String"}), ({}, ["A[]"]))

    def test_peers_that_know_different_members_get_requests_of_their_own(self):
        operation = {"name": "Op", "request": [field("A"), field("B", "Boolean")]}
        made, _ = plan.requests(operation, {"1": {"A": "String"}, "2": {"A": "String", "B": "Boolean"}, "3": {"A": "String"}})
        self.assertEqual([(one["id"], one["peers"], sorted(one["parameters"])) for one in made],
                         [("Op", ["1", "3"], ["A"]), ("Op-2", ["2"], ["A", "B"])])
        self.assertEqual(made[1]["booleans"], ["B"])


    def test_tokens_that_nobody_gives_are_filled_in(self):
        operation = {"name": "Op", "request": [field("A"), field("Token")], "idempotencyToken": {"text": "Token"}}
        made, _ = plan.requests(operation, {"1": {"A": "String"}, "2": {"A": "String", "Token": "String"}})
        self.assertEqual([one["filledIn"] for one in made], [["Token"], []])


    def test_a_request_with_a_long_text(self):
        name, parameter, length = plan.LONG
        made, _ = plan.requests({"name": name, "request": [field(parameter)]}, {"1": {parameter: "String"}})
        (long,) = plan.with_long_text(made)
        self.assertEqual((long["id"], long["isLong"], len(long["parameters"][parameter])), (f"{name}-long", True, length))
        self.assertLess(len(made[0]["parameters"][parameter]), length)
        self.assertEqual(plan.with_long_text([{**made[0], "operation": "Op"}, {**made[0], "parameters": {}}]), [])


class Differences(unittest.TestCase):
    planned = {"peers": ["1.0"], "renamed": {"Tag.1.Key": "Tag.1.key"}, "booleans": ["Dry"]}

    def record(self, client, **changes):
        return {
            "key": f"Op.{client}", "method": "POST", "path": "/", "action": ["Op", "2014-05-26"],
            "parameters": [["A", "a b"], ["Dry", "true"]], **changes,
        }

    def found(self, ours, theirs, added=()):
        here = compare.comparable(self.record("swift-acs3", **ours), self.planned, added)
        return compare.differences(here, compare.comparable(self.record("python-1.0", **theirs), self.planned))

    def test_what_has_to_be_equal(self):
        self.assertEqual(self.found({}, {}), [])
        self.assertEqual(self.found({}, {"parameters": [["Dry", "True"], ["A", "a b"]]}), [])
        for change in [
            {"method": "GET"}, {"path": "/api"}, {"action": ["Op", "2015-05-26"]}, {"parameters": [["A", "a b"]]},
            {"parameters": [["A", "A B"], ["Dry", "true"]]}, {"parameters": [["A", "a b"], ["Dry", "false"]]},
            {"parameters": [["A", "a b"], ["Dry", "true"], ["A", "a b"]]},
        ]:
            self.assertEqual(len(self.found({}, change)), 1, change)
            self.assertEqual(len(self.found(change, {})), 1, change)

    def test_names_in_other_letter_case(self):
        self.assertEqual(self.found({"parameters": [["Tag.1.Key", "k"]]}, {"parameters": [["Tag.1.key", "k"]]}), [])

    def test_where_parameters_travel(self):
        for is_long, in_form, lines in [(True, True, 0), (False, False, 0), (True, False, 1), (False, True, 0)]:
            planned = {**self.planned, "isLong": is_long}
            self.assertEqual(len(compare.misplaced(self.record("swift-acs3", inForm=in_form), planned)), lines)
        self.assertEqual(compare.misplaced(self.record("swift-acs3", inForm=False), self.planned), [])

    def test_what_the_types_require_beyond_the_plan(self):
        more = {"parameters": [["A", "a b"], ["Dry", "true"], ["More", "1"]]}
        self.assertEqual(len(self.found(more, {})), 1)
        self.assertEqual(self.found(more, {}, added=["More"]), [])


if __name__ == "__main__":
    unittest.main()
