"""What each endpoint of the kit contract takes: bodies and queries, by the endpoint's name.

The contract's own document says the same as JSON Schema; a handler of the kit serves it at `/openapi.json`.
"""

from checks import (
    Check,
    Member,
    anything,
    defaulted,
    flag,
    ignored,
    list_of,
    members,
    name,
    not_negative,
    one_of,
    optional,
    required,
    scalar,
    text,
    values,
)

_text = required(text())
_maybe_text = optional(text())
_off = defaulted(flag, lambda: False)


def _many(item: Check) -> Member:
    return defaulted(list_of(item), list)


_filters = _many(
    members(fieldName=_text, operator=defaulted(text(), lambda: "eq"), value=optional(anything))
)
# Settings the kit only shows. A page may send them back.
_kept = ignored(list_of(members(name=_text, value=_text)))

_read = members(
    objectName=required(name),
    paused=_off,
    schedule=_maybe_text,
    destination=_maybe_text,
    fields=_many(text()),
    allFields=_off,
    mappings=_many(members(mapToName=_text, fieldName=_text)),
    valueMappings=_many(
        members(fieldName=_text, values=_many(members(appValue=_text, providerValue=_text)))
    ),
    backfill=optional(members(days=optional(not_negative), fullHistory=optional(flag))),
    filters=_filters,
    backfillFilters=_filters,
    dynamicMappings=_many(
        members(
            mapToName=_text,
            mapToDisplayName=_maybe_text,
            prompt=_maybe_text,
            fieldName=_maybe_text,
            values=_many(members(value=_text, displayValue=_maybe_text)),
        )
    ),
    kept=_kept,
)

_write = members(
    objectName=required(name),
    deletion=optional(flag),
    fieldSettings=_many(
        members(
            fieldName=_text,
            default=optional(scalar),
            writeOnCreate=defaulted(one_of("always", "never"), lambda: "always"),
            writeOnUpdate=defaulted(one_of("always", "never", "ifEmpty"), lambda: "always"),
        )
    ),
    kept=_kept,
)

_subscribe = members(
    objectName=required(name),
    destination=_maybe_text,
    inheritFieldsAndMappings=_off,
    createEvent=_off,
    updateEvent=_off,
    deleteEvent=_off,
    watchedFields=_many(text()),
    otherEvents=_many(text()),
    kept=_kept,
)

_configuration = members(
    read=_many(_read), write=_many(_write), subscribe=_many(_subscribe), proxy=optional(flag)
)

_form = {"credentials": defaulted(values, dict), "metadata": defaulted(values, dict)}
_target = {"integration": optional(name), "provider": optional(name)}

BODIES: dict[str, Check] = {
    "createConnection": members(**_target, **_form),
    "updateConnection": members(**_form),
    "createAuthorization": members(**_target, **_form, connectionId=optional(name)),
    "resumeAuthorization": members(params=required(values)),
    "createInstallation": members(
        integration=required(name),
        connectionId=required(name),
        configuration=required(_configuration),
    ),
    "updateInstallation": members(
        version=_text, configuration=required(_configuration), connectionId=optional(name)
    ),
    "startReads": members(objects=optional(list_of(name, most=500))),
}

QUERIES: dict[str, Check] = {
    "listConnections": members(provider=optional(name)),
    "getIntegrationObjects": members(connectionId=required(name)),
    "getIntegrationObject": members(connectionId=required(name)),
    "getActivity": members(
        page=optional(text(longest=512)),
        pageSize=defaulted(text(pattern=r"[1-9][0-9]?|100"), lambda: "20"),
    ),
}
