"""Small pieces to describe what a request may hold. What does not fit is refused and named, never passed over.

A check takes a value, the place it stands at and the list of issues found so far, and answers the value as it was read.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from problems import Issue, Problem

Check = Callable[[Any, str, list[Issue]], Any]

_MISSING = object()
# May become a key of somebody's object in JavaScript, where these would change its prototype.
_UNSAFE_NAMES = {"__proto__", "constructor", "prototype"}


def read(check: Check, value: Any) -> Any:
    """Answers what was read. Raises `invalid_input` with an issue for each place that does not fit."""
    issues: list[Issue] = []
    result = check(value, "", issues)
    if issues:
        raise Problem("invalid_input", "Something sent does not fit", issues=issues)
    return result


def text(longest: int | None = None, pattern: str = "") -> Check:
    def check(value: Any, path: str, issues: list[Issue]) -> Any:
        fits = isinstance(value, str) and (longest is None or len(value) <= longest)
        if not fits or (pattern and not re.fullmatch(pattern, value)):
            issues.append(Issue(path))
        return value

    return check


def name(value: Any, path: str, issues: list[Issue]) -> Any:
    """Of an integration, an object, an input … or an id."""
    if not isinstance(value, str) or not 0 < len(value) <= 512 or value in _UNSAFE_NAMES:
        issues.append(Issue(path))
    return value


def flag(value: Any, path: str, issues: list[Issue]) -> Any:
    if not isinstance(value, bool):
        issues.append(Issue(path))
    return value


def not_negative(value: Any, path: str, issues: list[Issue]) -> Any:
    # In Python, True is a number.
    if isinstance(value, bool) or not isinstance(value, (int, float)) or value < 0:
        issues.append(Issue(path))
    return value


def scalar(value: Any, path: str, issues: list[Issue]) -> Any:
    if not isinstance(value, (str, int, float, bool)):
        issues.append(Issue(path))
    return value


def anything(value: Any, _path: str, _issues: list[Issue]) -> Any:
    return value


def one_of(*words: str) -> Check:
    def check(value: Any, path: str, issues: list[Issue]) -> Any:
        if not isinstance(value, str) or value not in words:
            issues.append(Issue(path))
        return value

    return check


def list_of(item: Check, most: int | None = None) -> Check:
    def check(value: Any, path: str, issues: list[Issue]) -> Any:
        if not isinstance(value, list) or (most is not None and len(value) > most):
            issues.append(Issue(path))
            return []
        return [item(each, _join(path, _name_of(each, index)), issues) for index, each in enumerate(value)]

    return check


def values(value: Any, path: str, issues: list[Issue]) -> dict[str, str]:
    """What a form was filled with, by the names of its inputs."""
    if not isinstance(value, dict):
        issues.append(Issue(path))
        return {}
    of_value = text(longest=16_384)
    for key, each in value.items():
        name(key, _join(path, key), issues)
        of_value(each, _join(path, key), issues)
    return value


@dataclass(frozen=True)
class Member:
    """A member of an object: required, left out, or with what stands in for it."""

    check: Check
    is_required: bool = False
    default: Callable[[], Any] | None = None
    is_kept: bool = True


def required(check: Check) -> Member:
    return Member(check, is_required=True)


def optional(check: Check) -> Member:
    return Member(check)


def defaulted(check: Check, default: Callable[[], Any]) -> Member:
    return Member(check, default=default)


def ignored(check: Check) -> Member:
    """May be sent, has to fit, and changes nothing."""
    return Member(check, is_kept=False)


def members(**known: Member) -> Check:
    """An object with these members and no other."""

    def check(value: Any, path: str, issues: list[Issue]) -> Any:
        if not isinstance(value, dict):
            issues.append(Issue(path))
            return {}
        for key in value:
            if key not in known:
                issues.append(Issue(_join(path, key), "unknown", "This member is not known here."))
        result: dict[str, Any] = {}
        for key, member in known.items():
            given = value.get(key, _MISSING)
            if given is not _MISSING:
                read_value = member.check(given, _join(path, key), issues)
                if member.is_kept:
                    result[key] = read_value
            elif member.is_required:
                issues.append(Issue(_join(path, key), "required", "This member is missing."))
            elif member.default is not None:
                result[key] = member.default()
        return result

    return check


def _join(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key


def _name_of(item: Any, index: int) -> str:
    """Items are named as people know them: `configuration.read.customer`."""
    found = item.get("objectName") if isinstance(item, dict) else None
    return found if isinstance(found, str) else str(index)
