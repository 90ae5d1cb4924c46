"""Session tokens of the kit (a JWT, HS256), for pages that have no cookie here. Your token route may be in any language.

This example has one key. With several, choose by `kid` of the header, and never by anything else in the token.
"""

import base64
import hashlib
import hmac
import json
import time
from typing import Any

from problems import Problem

_TOLERANCE_SECONDS = 30
_LONGEST_TOKEN = 4096


def read_session_token(token: str, key: bytes, project: str) -> dict[str, Any]:
    """Answers the claims. Raises `session_ended` (401), with the same words whatever is wrong with it."""
    try:
        claims = _verified(token, key)
        if _is_good(claims, project, time.time()):
            return claims
    except (ValueError, KeyError, TypeError, AttributeError):
        pass
    raise Problem("session_ended", "The session token is not good, or not any more")


def _verified(token: str, key: bytes) -> dict[str, Any]:
    if len(token) > _LONGEST_TOKEN:
        raise ValueError
    header, payload, signature = token.split(".")
    expected = hmac.new(key, f"{header}.{payload}".encode("ascii"), hashlib.sha256).digest()
    if not hmac.compare_digest(_decoded(signature), expected):
        raise ValueError
    said = json.loads(_decoded(header))
    # One kind and one algorithm: what was signed for something else is refused, even with the same key.
    if (said["alg"], said["typ"]) != ("HS256", "tenon-session+jwt"):
        raise ValueError
    return json.loads(_decoded(payload))


def _is_good(claims: dict[str, Any], project: str, now: float) -> bool:
    # A token may be limited to one integration or to some operations. This example knows no limits, so it
    # refuses such a token: to pass over them would give the page more than was meant.
    is_limited = "integration" in claims or "operations" in claims
    named = [claims["sub"], claims["group"]["ref"]]
    return (
        not is_limited
        and claims["iss"] == "tenon-session"
        and claims["aud"] == "tenon-handler"
        and claims["project"] == project
        and all(isinstance(each, str) and each for each in named)
        and claims["iat"] - _TOLERANCE_SECONDS <= now < claims["exp"] + _TOLERANCE_SECONDS
    )


def _decoded(part: str) -> bytes:
    return base64.b64decode(part + "=" * (-len(part) % 4), altchars=b"-_", validate=True)
