"""How a request is refused: one exception, and the JSON body it becomes (RFC 9457 with the kit's own members)."""

from dataclasses import dataclass, field
from typing import Any

STATUS = {
    "invalid_input": 422,
    "session_ended": 401,
    "forbidden": 403,
    "identity_mismatch": 403,
    "not_found": 404,
    "conflict": 409,
    "too_large": 413,
    "credentials_refused": 422,
    "provider_unavailable": 502,
    "upstream_unavailable": 502,
    "timeout": 504,
    "unexpected": 500,
}


@dataclass(frozen=True)
class Issue:
    """One thing wrong with one input. `path` is dotted: `configuration.read.customer.fields.0`."""

    path: str
    code: str = "invalid"
    message: str = "This value does not fit."


@dataclass
class Problem(Exception):
    """Raised anywhere while a request is answered. `detail` is for developers: customers read a sentence chosen by `code`.

    Nothing of what was sent belongs into it: it might be a password.
    """

    code: str
    detail: str = ""
    status: int = 0
    issues: list[Issue] = field(default_factory=list)
    retry_after_seconds: int | None = None
    headers: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.status = self.status or STATUS[self.code]
        if self.retry_after_seconds is not None:
            self.headers = {**self.headers, "Retry-After": str(self.retry_after_seconds)}

    def body(self, request_id: str) -> dict[str, Any]:
        """What is not there is the same, byte for byte, whether nobody has it or somebody else does: it holds no id."""
        body: dict[str, Any] = {
            "type": f"urn:tenon:problem:{self.code}",
            "title": self.code.replace("_", " ").capitalize(),
            "status": self.status,
            "code": self.code,
            "requestId": request_id,
            "retryable": self.retry_after_seconds is not None,
            "issues": [vars(issue) for issue in self.issues[:50]],
        }
        if self.detail:
            body["detail"] = self.detail
        if self.retry_after_seconds is not None:
            body["retryAfterSeconds"] = self.retry_after_seconds
        return body


def not_found() -> Problem:
    """The one answer for what is missing and for what is somebody else's."""
    return Problem("not_found", "There is nothing of that name")
