"""jsonschema judges docs/coverage.schema.json, and coverage.json by it."""

import json
import pathlib
import sys

import runs

jsonschema = runs.library("jsonschema")
if not hasattr(jsonschema, "Draft202012Validator"):
    print("SKIPPED: this jsonschema is too old for JSON Schema 2020-12.")
    sys.exit(runs.SKIPPED)


def main():
    schema = json.loads((pathlib.Path(sys.argv[2]) / "docs" / "coverage.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for files in (runs.demo("--formats", "json"), runs.hostile("--formats", "json")):
        document = json.loads(files["coverage.json"])
        faults = [f"{fault.json_path}: {fault.message[:200]}" for fault in validator.iter_errors(document)]
        assert not faults, faults[:5]
        document["levels"][0]["rows"][0]["figures"]["people"] = {"kind": "hidden", "value": 3}
        assert not validator.is_valid(document), "a hidden figure with a value is no coverage.json"
    print("jsonschema agrees")


main()
