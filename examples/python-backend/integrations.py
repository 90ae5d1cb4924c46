"""Endpoints that say what there is: session, integrations, providers, objects and status."""

import connections
import installations
import upstream
from asked import Asked
from catalog import INTEGRATIONS, Json, integration_named, provider_named
from problems import not_found
from store import Connection, Installation

CONTRACT_VERSION = "1"


def get_session(asked: Asked) -> Json:
    return {
        "contractVersion": CONTRACT_VERSION,
        "project": {"id": asked.project},
        "consumer": {"ref": asked.person.consumer},
        "group": {"ref": asked.person.group},
        # A service that is not offered has no endpoints.
        "services": {"installations": True, "syncFlow": False},
    }


def list_integrations(asked: Asked) -> Json:
    return {"integrations": [_card(asked, each) for each in INTEGRATIONS.values()]}


def get_integration(asked: Asked) -> Json:
    """Everything the first screen of an integration shows, in one answer."""
    integration = integration_named(asked.params["integration"])
    provider = provider_named(integration["provider"])
    own, installation = _state(asked, integration)
    connection = _in_use(own, installation)
    detail: Json = {
        "name": integration["name"],
        "displayName": integration["displayName"],
        **provider,
        "reads": [_outline(each) for each in integration["read"]],
        "writes": [_outline(each) for each in integration["write"]],
        "connections": [connections.shown(each) for each in own],
    }
    if connection:
        detail["connection"] = connections.shown(connection)
    if installation:
        # Uninstalling leaves the account connected.
        detail |= {"installation": installations.shown(installation), "connectionGoes": False}
    return detail


def get_provider(asked: Asked) -> Json:
    provider = provider_named(asked.params["provider"])
    own = [connections.shown(each) for each in asked.store.connections(asked.group, provider["provider"]["key"])]
    return {**provider, "connections": own, **({"connection": own[0]} if len(own) == 1 else {})}


def get_integration_objects(asked: Asked) -> Json:
    integration = _integration_of_account(asked)
    return {
        # Names the state of the integration itself; another one means that its objects may be others.
        "revisionId": "1",
        "read": [_with_fields(each) for each in integration["read"]],
        "write": [_with_fields(each) for each in integration["write"]],
        "subscribe": [],
        "proxy": False,
    }


def get_integration_object(asked: Asked) -> Json:
    integration = _integration_of_account(asked)
    for part in ("read", "write"):
        for each in integration[part]:
            if each["objectName"] == asked.params["object"]:
                found = _with_fields(each)
                names = {name: found[name] for name in ("objectName", "displayName", "accountFields")}
                return {**names, "read": found} if part == "read" else names
    raise not_found()


def get_status(asked: Asked) -> Json:
    """One item for each integration, and one for each account that no integration shows."""
    items = [_status_item(asked, each) for each in INTEGRATIONS.values()]
    in_items = {each["connection"]["id"] for each in items if "connection" in each}
    for connection in asked.store.connections(asked.group):
        if connection.id not in in_items:
            items.append(
                {
                    "id": f"connection:{connection.id}",
                    "service": "installations",
                    "provider": provider_named(connection.provider)["provider"],
                    "connection": connections.shown(connection),
                }
            )
    return {"items": items, "unavailable": []}


def _status_item(asked: Asked, integration: Json) -> Json:
    own, installation = _state(asked, integration)
    connection = _in_use(own, installation)
    item: Json = {
        "id": f"integration:{integration['name']}",
        "service": "installations",
        "integration": {"name": integration["name"], "displayName": integration["displayName"]},
        "provider": provider_named(integration["provider"])["provider"],
    }
    if connection:
        item["connection"] = connections.shown(connection)
    if installation:
        read, latest = installation.configuration["read"], installation.operations[:1]
        item["installation"] = {
            "id": installation.id,
            "health": "healthy",
            "createdAt": installation.created_at,
            "objects": len(read),
            "paused": sum(each["paused"] for each in read),
            "backfills": [],
            **({"latest": latest[0]} if latest else {}),
        }
        if latest:
            item["syncedAt"] = latest[0]["startedAt"]
    return item


def _card(asked: Asked, integration: Json) -> Json:
    own, installation = _state(asked, integration)
    return {
        "name": integration["name"],
        "displayName": integration["displayName"],
        "provider": provider_named(integration["provider"])["provider"],
        "installed": installation is not None,
        **({"connection": "connected"} if own else {}),
    }


def _state(asked: Asked, integration: Json) -> tuple[list[Connection], Installation | None]:
    installed = (each for each in asked.store.installations(asked.group) if each.integration == integration["name"])
    return asked.store.connections(asked.group, integration["provider"]), next(installed, None)


def _in_use(own: list[Connection], installation: Installation | None) -> Connection | None:
    """The installation's account, or the only one. Among several none is chosen on anybody's behalf."""
    if installation:
        return next((each for each in own if each.id == installation.connection_id), None)
    return own[0] if len(own) == 1 else None


def _integration_of_account(asked: Asked) -> Json:
    """The account has to be the group's own before anything is said of its fields."""
    integration = integration_named(asked.params["integration"])
    connection = asked.store.connection(asked.group, asked.query["connectionId"])
    if connection.provider != integration["provider"]:
        raise not_found()
    return integration


def _outline(item: Json) -> Json:
    return {"objectName": item["objectName"], "displayName": item["displayName"]}


def _with_fields(item: Json) -> Json:
    return {**item, "accountFields": upstream.account_fields(item["objectName"])}
