"""Does a create once for each key: a repetition, also one at the same time, gets the answer of the first.

Kept in memory, so it holds for one process and until it ends. With several, keep it in the database that keeps
the connections, so that both are written together.
"""

import hashlib
import hmac
import json
import re
import secrets
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from problems import Issue, Problem

_KEPT_SECONDS = 24 * 60 * 60
_MOST_KEPT = 10_000
_LONGEST_WAIT_SECONDS = 15


@dataclass
class _Entry:
    fingerprint: str
    began: float = field(default_factory=time.monotonic)
    lock: threading.Lock = field(default_factory=threading.Lock)
    answer: Any = None


class Once:
    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._entries: dict[str, _Entry] = {}
        # A body may hold a password short enough to be guessed from a plain digest.
        self._salt = secrets.token_bytes(32)

    def run(self, scope: list[str], key: str, body: Any, work: Callable[[], Any]) -> Any:
        """`scope` is person, organization and endpoint: the same key of somebody else is another key."""
        if not re.fullmatch(r"[\x21-\x7e]{8,255}", key):
            issue = Issue("Idempotency-Key", message="8 to 255 visible characters.")
            raise Problem("invalid_input", "Idempotency-Key does not fit", issues=[issue])
        name, fingerprint = self._digest([*scope, key]), self._digest(body)
        deadline = time.monotonic() + _LONGEST_WAIT_SECONDS
        while True:
            entry = self._entry(name, fingerprint)
            if not entry.lock.acquire(timeout=max(0.0, deadline - time.monotonic())):
                raise Problem("conflict", "The same request is still being carried out", retry_after_seconds=2)
            try:
                if entry.answer is not None:
                    return entry.answer
                if self._entries.get(name) is entry:
                    return self._carry_out(name, entry, work)
                # The first has failed and given the key back.
            finally:
                entry.lock.release()

    def _carry_out(self, name: str, entry: _Entry, work: Callable[[], Any]) -> Any:
        try:
            entry.answer = work()
            return entry.answer
        except BaseException:
            # Only successes are kept. Where a platform may have done it in spite of the failure, look before you
            # create again: list what there is, and compare with what there was before.
            with self._lock:
                del self._entries[name]
            raise

    def _entry(self, name: str, fingerprint: str) -> _Entry:
        with self._lock:
            self._forget_old()
            entry = self._entries.setdefault(name, _Entry(fingerprint))
        if not hmac.compare_digest(entry.fingerprint, fingerprint):
            raise Problem("invalid_input", "This Idempotency-Key was used for another request")
        return entry

    def _forget_old(self) -> None:
        now = time.monotonic()
        while self._entries:
            name, oldest = next(iter(self._entries.items()))
            is_young = now - oldest.began < _KEPT_SECONDS and len(self._entries) < _MOST_KEPT
            if oldest.answer is None or is_young:
                return
            del self._entries[name]

    def _digest(self, value: Any) -> str:
        data = json.dumps(value, sort_keys=True).encode("ascii")
        return hmac.new(self._salt, data, hashlib.sha256).hexdigest()
