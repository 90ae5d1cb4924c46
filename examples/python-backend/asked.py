"""What an endpoint is given: who asks, and what was sent, checked."""

from dataclasses import dataclass
from typing import Any

from identity import Person
from store import Store


@dataclass(frozen=True)
class Asked:
    project: str
    person: Person
    store: Store
    params: dict[str, str]
    query: dict[str, Any]
    body: dict[str, Any]

    @property
    def group(self) -> str:
        """Whose things they are. Out of the session, never out of the request."""
        return self.person.group
