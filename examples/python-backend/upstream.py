"""What stands behind: the platform that runs the integrations, or the customer's own software.

There is none in this example. Each function says what to ask there, and does the least that makes the pages work.
Give every call a timeout, and raise `provider_unavailable` or `upstream_unavailable` (both 502) when it does not answer.
"""

import secrets
from typing import Any

from catalog import ACCOUNT_FIELDS
from problems import Problem, not_found
from store import now

Json = dict[str, Any]


def use_credentials(provider: str, credentials: dict[str, str]) -> None:
    """Here the credentials go to the platform, in this very request. They are written nowhere: no store, log or answer.

    Raises `credentials_refused` when the provider does not take them. In this example that is the word `wrong`.
    """
    if "wrong" in credentials.values():
        raise Problem("credentials_refused", f"{provider} did not accept the credentials")


def account_fields(object_name: str) -> list[Json]:
    """Here the platform is asked which fields the object has in this customer's account."""
    if object_name not in ACCOUNT_FIELDS:
        raise not_found()
    return ACCOUNT_FIELDS[object_name]


def start_read(object_name: str) -> Json:
    """Here the platform is told to read now, and answers the operation. In this example it is over at once."""
    return {
        "id": f"op-{secrets.token_hex(12)}",
        "kind": "read",
        "outcome": "success",
        "objects": [{"objectName": object_name, "displayName": object_name}],
        "processed": 0,
        "startedAt": now(),
    }


def forget(connection_id: str) -> None:
    """Here the platform is told to disconnect the account, and with it to drop the credentials."""
