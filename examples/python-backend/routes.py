"""The endpoints of the contract: method, path, status, and the function that answers."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

import connections
import installations
import integrations
from asked import Asked
from problems import Problem, not_found


@dataclass(frozen=True)
class Route:
    # Of the contract; what it takes stands under it in contract.py.
    name: str
    method: str
    path: str
    status: int
    answer: Callable[[Asked], Any]


ROUTES = [
    Route("getSession", "GET", "/session", 200, integrations.get_session),
    Route("getStatus", "GET", "/status", 200, integrations.get_status),
    Route("listIntegrations", "GET", "/integrations", 200, integrations.list_integrations),
    Route("getIntegration", "GET", "/integrations/:integration", 200, integrations.get_integration),
    Route(
        "getIntegrationObjects", "GET", "/integrations/:integration/objects", 200, integrations.get_integration_objects
    ),
    Route(
        "getIntegrationObject",
        "GET",
        "/integrations/:integration/objects/:object",
        200,
        integrations.get_integration_object,
    ),
    Route("getProvider", "GET", "/providers/:provider", 200, integrations.get_provider),
    # A path written out stands before one with a parameter in its place.
    Route("createAuthorization", "POST", "/connections/authorizations", 201, connections.create_authorization),
    Route("getAuthorization", "GET", "/connections/authorizations/:attemptId", 200, connections.get_authorization),
    Route("resumeAuthorization", "POST", "/connections/authorizations/:attemptId", 200, connections.get_authorization),
    Route("listConnections", "GET", "/connections", 200, connections.list_connections),
    Route("createConnection", "POST", "/connections", 201, connections.create_connection),
    Route("getConnection", "GET", "/connections/:connectionId", 200, connections.get_connection),
    Route("updateConnection", "PATCH", "/connections/:connectionId", 200, connections.update_connection),
    Route("deleteConnection", "DELETE", "/connections/:connectionId", 204, connections.delete_connection),
    Route("createInstallation", "POST", "/installations", 201, installations.create_installation),
    Route("getInstallation", "GET", "/installations/:installationId", 200, installations.get_installation),
    Route("updateInstallation", "PATCH", "/installations/:installationId", 200, installations.update_installation),
    Route("deleteInstallation", "DELETE", "/installations/:installationId", 204, installations.delete_installation),
    Route("getActivity", "GET", "/installations/:installationId/activity", 200, installations.get_activity),
    Route("startReads", "POST", "/installations/:installationId/reads", 201, installations.start_reads),
]

_LONGEST_PARAMETER = 4096


def find_route(method: str, path: str) -> tuple[Route, dict[str, str]]:
    """Raises `not_found`: 404 for a path that is none, 405 with `Allow` for a method that is not meant."""
    found = [(route, params) for route in ROUTES if (params := _params(route.path, path)) is not None]
    # The first that fits decides which path it is.
    here = [(route, params) for route, params in found if route.path == found[0][0].path]
    if not here:
        raise not_found()
    for route, params in here:
        if route.method == method:
            return route, params
    allow = ", ".join(route.method for route, _ in here)
    raise Problem("not_found", f"Allowed here: {allow}", status=405, headers={"Allow": allow})


def _params(pattern: str, path: str) -> dict[str, str] | None:
    """Parts are split before they are decoded. None where the path is another, or could mean two."""
    wanted, given = pattern.split("/"), path.split("/")
    if len(wanted) != len(given):
        return None
    params: dict[str, str] = {}
    for want, part in zip(wanted, given):
        if not want.startswith(":"):
            if want != part:
                return None
            continue
        try:
            value = unquote(part, errors="strict")
        except UnicodeDecodeError:
            return None
        # Only the name of an object may hold slashes.
        pieces = value.split("/") if want == ":object" else [value]
        if any(each in ("", ".", "..") or set(each) & set("/\\\0") for each in pieces):
            return None
        if len(value) > _LONGEST_PARAMETER:
            return None
        params[want[1:]] = value
    return params
