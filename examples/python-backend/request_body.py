"""Reads what a request carries: a JSON object within limits, and parameters of a query that stand once."""

import json
import re
from email.message import Message
from typing import Any, BinaryIO
from urllib.parse import parse_qsl

from problems import Issue, Problem

LONGEST_BODY = 256 * 1024
# What is too long by less is read and thrown away, so that whoever sent it gets the answer and not a broken connection.
LONGEST_THROWN_AWAY = 1024 * 1024
DEEPEST = 32


class RequestBody:
    """The body of one request; it is read when somebody asks for it, after it is known who is asking."""

    def __init__(self, stream: BinaryIO, headers: Message) -> None:
        self._stream = stream
        self._media_type = headers.get("Content-Type", "").split(";", 1)[0].strip().lower()
        lengths = headers.get_all("Content-Length", [])
        length = lengths[0] if lengths else "0"
        # `http.server` does not put chunks together; browsers send a length.
        self._has_length = (
            len(lengths) <= 1 and "Transfer-Encoding" not in headers and re.fullmatch("[0-9]{1,15}", length) is not None
        )
        self._left = int(length) if self._has_length else 0

    def json(self) -> Any:
        """Raises `invalid_input` (400, 411, 415) or `too_large` (413)."""
        if self._media_type != "application/json":
            raise Problem("invalid_input", "The media type has to be application/json", status=415)
        if not self._has_length:
            raise Problem("invalid_input", "One Content-Length is needed", status=411)
        if self._left > LONGEST_BODY:
            raise Problem("too_large", f"At most {LONGEST_BODY} bytes are read")
        data = self._stream.read(self._left)
        self._left = 0
        try:
            value = json.loads(data.decode("utf-8"), parse_constant=_no_constant)
            is_too_deep = _depth_is_more_than(DEEPEST, value)
        except RecursionError:
            is_too_deep = True
        except ValueError:
            # Without its cause: the text of that holds what was sent.
            raise Problem("invalid_input", "The body is not JSON", status=400) from None
        if is_too_deep:
            raise Problem("too_large", f"At most {DEEPEST} levels are read")
        return value

    def drain(self) -> bool:
        """Throws away what was not read. False: the connection has to be closed, because more is coming."""
        if not self._has_length or self._left > LONGEST_THROWN_AWAY:
            return False
        while self._left > 0:
            got = len(self._stream.read(min(self._left, 65_536)))
            if got == 0:
                return False
            self._left -= got
        return True


def read_query(query: str) -> dict[str, str]:
    """Raises `invalid_input` for a parameter that stands twice: whoever checks one of them must not use the other."""
    found: dict[str, str] = {}
    for key, value in parse_qsl(query, keep_blank_values=True):
        if key in found:
            issue = Issue(key, "repeated", "This parameter may stand once.")
            raise Problem("invalid_input", "A query parameter stands twice", issues=[issue])
        found[key] = value
    return found


def _depth_is_more_than(limit: int, value: Any) -> bool:
    level = [value]
    for _ in range(limit + 1):
        nested = [each for each in level if isinstance(each, (dict, list))]
        if not nested:
            return False
        level = [inner for each in nested for inner in (each.values() if isinstance(each, dict) else each)]
    return True


def _no_constant(word: str) -> Any:
    raise ValueError(f"{word} is not JSON")
