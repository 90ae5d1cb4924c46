"""Endpoints of installations: an integration with one account and one configuration."""

import upstream
from asked import Asked
from catalog import Json, integration_named
from problems import Issue, Problem
from store import Connection, Installation


def shown(installation: Installation) -> Json:
    return {
        "id": installation.id,
        "integration": installation.integration,
        "connectionId": installation.connection_id,
        "health": "healthy",
        "lastOperation": installation.operations[0]["outcome"] if installation.operations else "none",
        "createdAt": installation.created_at,
        "updatedAt": installation.updated_at,
        "version": installation.version,
        "configuration": installation.configuration,
    }


def get_installation(asked: Asked) -> Json:
    return shown(_own(asked))


def create_installation(asked: Asked) -> Json:
    integration = integration_named(asked.body["integration"])
    connection = asked.store.connection(asked.group, asked.body["connectionId"])
    _check(integration, connection, asked.body["configuration"])
    # Here the platform is told to install. What it answers is what is kept.
    return shown(
        asked.store.install(asked.group, integration["name"], connection.id, asked.body["configuration"])
    )


def update_installation(asked: Asked) -> Json:
    installation = _own(asked)
    connection_id = asked.body.get("connectionId", installation.connection_id)
    connection = asked.store.connection(asked.group, connection_id)
    _check(integration_named(installation.integration), connection, asked.body["configuration"])
    return shown(
        asked.store.reconfigure(
            asked.group, installation.id, asked.body["version"], asked.body["configuration"], connection.id
        )
    )


def delete_installation(asked: Asked) -> None:
    # Here the platform is told to uninstall, before anything is forgotten.
    asked.store.uninstall(asked.group, asked.params["installationId"])


def get_activity(asked: Asked) -> Json:
    """Newest first. `nextPage` is opaque to the page; here it says how many came before."""
    operations = _own(asked).operations
    page, size = asked.query.get("page", "0"), int(asked.query["pageSize"])
    if not (page.isascii() and page.isdigit() and len(page) < 8):
        raise Problem("invalid_input", "There is no such page", issues=[Issue("page")])
    start, end = int(page), int(page) + size
    more = {"nextPage": str(end)} if end < len(operations) else {}
    return {"operations": operations[start:end], "backfills": [], **more}


def start_reads(asked: Asked) -> Json:
    installation = _own(asked)
    running = [each["objectName"] for each in installation.configuration["read"] if not each["paused"]]
    wanted = list(dict.fromkeys(asked.body.get("objects", running)))
    issues = [Issue(f"objects.{each}", "not_read", "Is not being read.") for each in wanted if each not in running]
    if issues or not wanted:
        raise Problem("invalid_input", "Some of it is not read, or is paused", issues=issues)
    operations = [upstream.start_read(each) for each in wanted]
    asked.store.add_operations(asked.group, installation.id, operations)
    return {"started": [{"objectName": name, "operationId": op["id"]} for name, op in zip(wanted, operations)]}


def _own(asked: Asked) -> Installation:
    return asked.store.installation(asked.group, asked.params["installationId"])


def _check(integration: Json, connection: Connection, configuration: Json) -> None:
    """Raises `invalid_input` for another provider's account, and for objects the integration has not."""
    issues: list[Issue] = []
    if connection.provider != integration["provider"]:
        issues.append(Issue("connectionId", "invalid", "The account is of another provider."))
    for part in ("read", "write", "subscribe"):
        offered = [each["objectName"] for each in integration.get(part, [])]
        names = [each["objectName"] for each in configuration[part]]
        for index, name in enumerate(names):
            if name not in offered or name in names[:index]:
                issues.append(Issue(f"configuration.{part}.{name}", "invalid", "The integration has no such object."))
    if issues:
        raise Problem("invalid_input", "This cannot be installed", issues=issues)
