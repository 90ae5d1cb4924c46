"""Endpoints of connected accounts, and of authorizations in a window."""

from typing import Any

import upstream
from asked import Asked
from catalog import Json, integration_named, provider_named
from problems import Issue, Problem, not_found
from store import Connection


def shown(connection: Connection) -> Json:
    """A connection as the contract has it. It is written out member by member: what is not here cannot leak."""
    provider = provider_named(connection.provider)
    labels = {each["name"]: each["label"] for each in provider["connectMethod"]["inputs"]}
    metadata = connection.metadata.items()
    return {
        "id": connection.id,
        "provider": connection.provider,
        "providerName": provider["provider"]["displayName"],
        "state": "connected",
        "metadata": [{"name": name, "label": labels[name], "value": value} for name, value in metadata],
        "missing": [],
        "createdAt": connection.created_at,
        "updatedAt": connection.updated_at,
        "actions": ["rotate", *(["edit"] if _inputs(provider, "metadata") else []), "disconnect"],
    }


def list_connections(asked: Asked) -> Json:
    return {"connections": [shown(each) for each in asked.store.connections(asked.group, asked.query.get("provider"))]}


def get_connection(asked: Asked) -> Json:
    return shown(asked.store.connection(asked.group, asked.params["connectionId"]))


def create_connection(asked: Asked) -> Json:
    provider = _target(asked.body)
    _check_form(provider, asked.body, is_new=True)
    key = provider["provider"]["key"]
    upstream.use_credentials(key, asked.body["credentials"])
    return shown(asked.store.add_connection(asked.group, key, asked.body["metadata"]))


def update_connection(asked: Asked) -> Json:
    """Other credentials, other metadata or both; what is not named stays."""
    connection = asked.store.connection(asked.group, asked.params["connectionId"])
    _check_form(provider_named(connection.provider), asked.body, is_new=False)
    if asked.body["credentials"]:
        upstream.use_credentials(connection.provider, asked.body["credentials"])
    if not asked.body["credentials"] and not asked.body["metadata"]:
        return shown(connection)
    return shown(asked.store.change_connection(asked.group, connection.id, asked.body["metadata"]))


def delete_connection(asked: Asked) -> None:
    asked.store.remove_connection(asked.group, asked.params["connectionId"])
    upstream.forget(asked.params["connectionId"])


def create_authorization(asked: Asked) -> Json:
    """Would begin a sign-in at the provider. Nothing here is connected in a window.

    Where something is: keep an attempt with a long random id, for this group and for ten minutes, answer it with the
    provider's address, and let the page ask `GET /connections/authorizations/<attemptId>` how it went.
    """
    if "connectionId" in asked.body:
        asked.store.connection(asked.group, asked.body["connectionId"])
    _target(asked.body)
    raise Problem("invalid_input", "This provider is connected by a form: create a connection")


def get_authorization(_asked: Asked) -> Json:
    """There are no attempts, so none is found."""
    raise not_found()


def _target(body: Json) -> Json:
    """The provider that is meant: that of an integration, or the one named."""
    if "integration" in body:
        key = integration_named(body["integration"])["provider"]
        if body.get("provider", key) == key:
            return provider_named(key)
    elif "provider" in body:
        return provider_named(body["provider"])
    issue = Issue("integration", "required", "Name an integration, or a provider.")
    raise Problem("invalid_input", "Name an integration, or a provider", issues=[issue])


def _check_form(provider: Json, body: Json, is_new: bool) -> None:
    """Raises `invalid_input` with an issue for each input that is missing, unknown or not an option.

    An issue names the input, and never what was typed.
    """
    issues: list[Issue] = []
    for member, target in (("credentials", "credential"), ("metadata", "metadata")):
        sent, inputs = body[member], _inputs(provider, target)
        # Of a connection that is there, credentials are changed all together or not at all.
        is_asked = is_new or (target == "credential" and bool(sent))
        for name, each in inputs.items():
            value = sent.get(name, "").strip()
            options = [option["value"] for option in each.get("options", [])]
            if each["required"] and not value and (is_asked or name in sent):
                issues.append(Issue(name, "required", "This input is empty."))
            elif value and options and value not in options:
                issues.append(Issue(name, "invalid", "This is not one of the options."))
        issues += [Issue(name, "unknown", "There is no such input.") for name in sent if name not in inputs]
    if issues:
        raise Problem("invalid_input", "The form is not complete", issues=issues)


def _inputs(provider: Json, target: str) -> dict[str, Any]:
    return {each["name"]: each for each in provider["connectMethod"]["inputs"] if each["target"] == target}
