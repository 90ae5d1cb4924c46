"""Connections and installations, in memory or in a JSON file. Every question names the group: nothing is found without it.

In your product this is a database; each method here is one transaction there.
"""

import json
import os
import secrets
import threading
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime, timezone
from typing import Any, TypeVar

from problems import Problem, not_found


def now() -> str:
    return datetime.now(timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")


@dataclass(frozen=True)
class Connection:
    """A connected account. It has no member for a credential, so none can be kept by mistake."""

    id: str
    group: str
    provider: str
    metadata: dict[str, str]
    created_at: str = field(default_factory=now)
    updated_at: str = field(default_factory=now)


@dataclass(frozen=True)
class Installation:
    id: str
    group: str
    integration: str
    connection_id: str
    configuration: dict[str, Any]
    # Another one whenever the configuration or the account is another.
    version: str = field(default_factory=lambda: secrets.token_hex(8))
    created_at: str = field(default_factory=now)
    updated_at: str = field(default_factory=now)
    # Newest first.
    operations: list[dict[str, Any]] = field(default_factory=list)


Owned = TypeVar("Owned", Connection, Installation)


class Store:
    def __init__(self, file: str | None = None) -> None:
        self._file = file
        self._lock = threading.RLock()
        self._connections: dict[str, Connection] = {}
        self._installations: dict[str, Installation] = {}
        if file is not None and os.path.exists(file):
            with open(file, encoding="utf-8") as stream:
                kept = json.load(stream)
            self._connections = {each["id"]: Connection(**each) for each in kept["connections"]}
            self._installations = {each["id"]: Installation(**each) for each in kept["installations"]}

    def connections(self, group: str, provider: str | None = None) -> list[Connection]:
        with self._lock:
            own = _owned(self._connections, group)
        return [each for each in own if provider is None or each.provider == provider]

    def connection(self, group: str, connection_id: str) -> Connection:
        with self._lock:
            return _find(self._connections, group, connection_id)

    def add_connection(self, group: str, provider: str, metadata: dict[str, str]) -> Connection:
        with self._lock:
            return self._put(Connection(_new_id("con"), group, provider, _filled(metadata)))

    def change_connection(self, group: str, connection_id: str, metadata: dict[str, str]) -> Connection:
        """Changes what is named, and leaves the rest."""
        with self._lock:
            connection = self.connection(group, connection_id)
            merged = {**connection.metadata, **metadata}
            return self._put(replace(connection, metadata=_filled(merged), updated_at=now()))

    def remove_connection(self, group: str, connection_id: str) -> None:
        """Raises `conflict` as long as an installation uses it."""
        with self._lock:
            self.connection(group, connection_id)
            if any(each.connection_id == connection_id for each in self._installations.values()):
                raise Problem("conflict", "An installation uses this account")
            del self._connections[connection_id]
            self._save()

    def installations(self, group: str) -> list[Installation]:
        with self._lock:
            return _owned(self._installations, group)

    def installation(self, group: str, installation_id: str) -> Installation:
        with self._lock:
            return _find(self._installations, group, installation_id)

    def install(self, group: str, integration: str, connection_id: str, configuration: dict[str, Any]) -> Installation:
        """An integration is installed once for each group: the same again is what there is, anything else a `conflict`."""
        with self._lock:
            self.connection(group, connection_id)
            for each in _owned(self._installations, group):
                if each.integration != integration:
                    continue
                if _is_same(each, connection_id, configuration):
                    return each
                raise Problem("conflict", "This integration is installed already, in another way")
            return self._put(Installation(_new_id("ins"), group, integration, connection_id, configuration))

    def reconfigure(
        self, group: str, installation_id: str, version: str, configuration: dict[str, Any], connection_id: str | None
    ) -> Installation:
        """Raises `conflict` when somebody else has saved since `version` was read."""
        with self._lock:
            installation = self.installation(group, installation_id)
            if installation.version != version:
                raise Problem("conflict", "It has changed since it was read")
            account = connection_id or installation.connection_id
            self.connection(group, account)
            if _is_same(installation, account, configuration):
                return installation
            return self._put(
                replace(
                    installation,
                    configuration=configuration,
                    connection_id=account,
                    version=secrets.token_hex(8),
                    updated_at=now(),
                )
            )

    def uninstall(self, group: str, installation_id: str) -> None:
        with self._lock:
            self.installation(group, installation_id)
            del self._installations[installation_id]
            self._save()

    def add_operations(self, group: str, installation_id: str, operations: list[dict[str, Any]]) -> None:
        with self._lock:
            installation = self.installation(group, installation_id)
            self._put(replace(installation, operations=[*operations, *installation.operations][:1000]))

    def _put(self, thing: Owned) -> Owned:
        kept: dict[str, Any] = self._connections if isinstance(thing, Connection) else self._installations
        kept[thing.id] = thing
        self._save()
        return thing

    def _save(self) -> None:
        if self._file is None:
            return
        data = {
            "connections": [asdict(each) for each in self._connections.values()],
            "installations": [asdict(each) for each in self._installations.values()],
        }
        # Written beside it and then renamed, so that the file is whole at any moment.
        new = f"{self._file}.new"
        with open(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as stream:
            json.dump(data, stream)
        os.replace(new, self._file)


def _owned(things: dict[str, Owned], group: str) -> list[Owned]:
    return [each for each in things.values() if each.group == group]


def _find(things: dict[str, Owned], group: str, thing_id: str) -> Owned:
    """Somebody else's is as if it were not there."""
    thing = things.get(thing_id)
    if thing is None or thing.group != group:
        raise not_found()
    return thing


def _is_same(installation: Installation, connection_id: str, configuration: dict[str, Any]) -> bool:
    # As text, because True equals 1 in Python.
    stored, wanted = (json.dumps(each, sort_keys=True) for each in (installation.configuration, configuration))
    return installation.connection_id == connection_id and stored == wanted


def _filled(metadata: dict[str, str]) -> dict[str, str]:
    """An input that was emptied is kept nowhere."""
    return {name: value for name, value in metadata.items() if value.strip()}


def _new_id(kind: str) -> str:
    return f"{kind}-{secrets.token_hex(12)}"
