"""Reads reports of the audit with programs that others wrote for their forms, and holds what those find against the report in JSON.

Usage: read-reports.py FOLDER SCHEMA

FOLDER holds one report as report.json, report.sarif and report.xml, SCHEMA is that of the JSON. Needs jsonschema, sarif-tools,
sarif-pydantic and junitparser.
"""

import collections
import json
import pathlib
import sys
import urllib.parse

import jsonschema
import sarif.loader
from junitparser import Error, Failure, JUnitXml
from sarif_pydantic import Sarif


def lost(before, after, path="$"):
    """The paths of all values that a model of a form does not know, or has otherwise."""
    if isinstance(before, dict):
        for key, value in before.items():
            if key in after:
                yield from lost(value, after[key], f"{path}.{key}")
            else:
                yield f"{path}.{key}"
    elif isinstance(before, list):
        if len(before) != len(after):
            yield path
        for index, pair in enumerate(zip(before, after)):
            yield from lost(*pair, f"{path}[{index}]")
    elif before != after:
        yield path


def main():
    folder, schema = pathlib.Path(sys.argv[1]), json.loads(pathlib.Path(sys.argv[2]).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(report)
    findings = report["findings"]
    levels = collections.Counter(finding["level"] for finding in findings)
    assert findings and len(levels) == 3, "a report of all levels is what is to be read"

    # A model that was made from the standard's schema takes all of it, and loses nothing.
    text = (folder / "report.sarif").read_text(encoding="utf-8")
    model = json.loads(Sarif.model_validate_json(text).model_dump_json(by_alias=True, exclude_none=True))
    missing = list(lost(json.loads(text), model))
    assert not missing, f"SARIF does not know {missing[:5]}"
    read = sarif.loader.load_sarif_file(str(folder / "report.sarif"))
    # What is excused stays in SARIF, marked as such; sarif-tools counts it with the others.
    for entry in report["hidden"]:
        levels[entry["finding"]["level"]] += 1
    records = read.get_records()
    severities = collections.Counter(record["Severity"] for record in records)
    for level, severity in (("breaking", "error"), ("warning", "warning"), ("note", "note")):
        assert severities[severity] >= levels[level] > 0, (severities, levels)
    places = {(urllib.parse.unquote(record["Location"]), record["Line"]) for record in records}
    for finding in findings:
        # A finding without a place in the code is shown at the page's.
        place = finding.get("code") or finding["doc"]
        assert (place["file"], place["line"]) in places, place

    suites = JUnitXml.fromfile(str(folder / "report.xml"))
    told = [result for suite in suites for case in suite for result in case.result if isinstance(result, (Failure, Error))]
    assert sum(suite.failures + suite.errors for suite in suites) == len(told) > 0
    joined = "\n".join(result.text or "" for result in told)
    for finding in findings:
        assert f"[{finding['check']}]" in joined, finding["check"]
    print(f"read {len(findings)} findings as JSON, SARIF and JUnit with other programs")


main()
