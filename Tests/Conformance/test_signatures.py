"""Tests the verification of signatures with requests that the vendor's SDKs made, in the shared material.

Run with: python3 -m unittest discover -s Tests/Conformance
"""

import json
import os
import unittest

import signatures

HERE = os.path.dirname(os.path.abspath(__file__))
SHARED = os.environ.get("TABLATURE_SHARED") or os.path.join(HERE, "../../../shared")
REQUESTS = os.path.join(SHARED, "wire/signed-requests.json")


@unittest.skipUnless(os.path.exists(REQUESTS), "needs the shared material")
class SignedRequests(unittest.TestCase):
    def setUp(self):
        with open(REQUESTS, encoding="utf-8") as file:
            self.requests = json.load(file)

    def request(self, entry, **changes):
        parts = {"method": entry["method"], "target": entry["target"], "headers": entry["headers"], "body": b"", **changes}
        return signatures.Request(**parts)

    def refused(self, entry, **changes):
        with self.assertRaises(signatures.Refused):
            signatures.verify(self.request(entry, **changes), entry["accessKeySecret"])

    def test_the_vendors_requests_are_taken(self):
        self.assertEqual({self.request(entry).scheme for entry in self.requests}, {"ACS3-HMAC-SHA256", "HMAC-SHA1"})
        for entry in self.requests:
            signatures.verify(self.request(entry), entry["accessKeySecret"])
            self.assertEqual(self.request(entry).access_key_id, entry["accessKeyId"])

    def test_any_change_is_refused(self):
        for entry in self.requests:
            self.refused(entry, method="GET")
            self.refused(entry, target=entry["target"].replace("ecs.g5.large", "ecs.g5.xlarge"))
            self.refused(entry, target=entry["target"] + "&More=1")
            with self.assertRaises(signatures.Refused):
                signatures.verify(self.request(entry), "another secret")

    def test_any_change_of_signed_headers_is_refused(self):
        for entry in self.requests:
            if "authorization" not in entry["headers"]:
                continue
            self.refused(entry, body=b"x")
            self.refused(entry, headers={**entry["headers"], "x-acs-action": "RunInstances"})
            self.refused(entry, headers={**entry["headers"], "x-acs-more": "unsigned"})
            self.refused(entry, headers={**entry["headers"], "host": "127.0.0.1"})

    def test_forms_are_signed(self):
        for entry in self.requests:
            if "authorization" in entry["headers"]:
                continue
            headers = {**entry["headers"], "content-type": "application/x-www-form-urlencoded"}
            self.refused(entry, headers=headers, body=b"More=1")


if __name__ == "__main__":
    unittest.main()
