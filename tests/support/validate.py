"""Holds documents against a JSON Schema with an independent validator.

validate.py SCHEMA < lines: for each line of JSON prints "valid", or where and what is wrong.
validate.py --hash < document: prints the document's own hash, worked out anew, and "same" or "different".
validate.py --schemas FILE...: prints the files that are not valid JSON Schemas (2020-12).
"""

import hashlib
import json
import sys

from jsonschema import Draft202012Validator


def verdict(validator, line):
    errors = list(validator.iter_errors(json.loads(line)))
    if not errors:
        return "valid"
    first = errors[0]
    return "/" + "/".join(str(step) for step in first.absolute_path) + ": " + first.message[:200]


def own_hash(document):
    told = document.pop("integrity")["hash"]
    text = json.dumps(document, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    worked_out = hashlib.sha256(text.encode("utf-8")).hexdigest()
    return worked_out + (" same" if worked_out == told else " different")


def schema_trouble(path):
    try:
        with open(path, encoding="utf-8") as file:
            Draft202012Validator.check_schema(json.load(file))
    except Exception as trouble:
        return f"{path}: {trouble}"
    return None


def main():
    sys.stdin.reconfigure(encoding="utf-8")
    if sys.argv[1] == "--hash":
        print(own_hash(json.load(sys.stdin)))
    elif sys.argv[1] == "--schemas":
        for path in sys.argv[2:]:
            trouble = schema_trouble(path)
            if trouble:
                print(trouble)
    else:
        with open(sys.argv[1], encoding="utf-8") as file:
            validator = Draft202012Validator(json.load(file))
        for line in sys.stdin:
            print(verdict(validator, line))


main()
