"""What is offered: the integrations of this product and the providers they connect. Two are enough to see every shape.

Names and fields are made up. Where the integrations are managed by a platform, ask it, and keep the answer for a while.
"""

from typing import Any

from problems import not_found

Json = dict[str, Any]

_API_KEY: Json = {
    "name": "apiKey",
    "label": "API key",
    "type": "secret",
    "target": "credential",
    "required": True,
    "help": "In your account, under settings.",
}

PROVIDERS: dict[str, Json] = {
    "exampleshop": {
        "provider": {"key": "exampleshop", "displayName": "Example Shop"},
        "connectMethod": {
            "kind": "apiKey",
            "inputs": [
                _API_KEY,
                {
                    "name": "region",
                    "label": "Region",
                    "type": "select",
                    "target": "metadata",
                    "required": False,
                    "options": [{"value": "eu", "label": "Europe"}, {"value": "us", "label": "America"}],
                },
            ],
        },
    },
    "examplemail": {
        "provider": {"key": "examplemail", "displayName": "Example Mail"},
        "connectMethod": {"kind": "apiKey", "inputs": [_API_KEY]},
    },
}

# Fields of the customer's own account, by object. A real back end reads them from the account (see upstream.py).
ACCOUNT_FIELDS: dict[str, list[Json]] = {
    "customer": [
        {"fieldName": "email", "displayName": "Email", "valueType": "string", "isRequired": True},
        {"fieldName": "name", "displayName": "Name", "valueType": "string"},
        {"fieldName": "phone", "displayName": "Phone", "valueType": "string"},
        {"fieldName": "country", "displayName": "Country", "valueType": "string"},
        {"fieldName": "vat_id", "displayName": "VAT number", "valueType": "string", "isCustom": True},
    ],
    "subscriber": [
        {"fieldName": "email", "displayName": "Email", "valueType": "string", "isRequired": True},
        {"fieldName": "list", "displayName": "List", "valueType": "string"},
    ],
}

INTEGRATIONS: dict[str, Json] = {
    "shop-customers": {
        "name": "shop-customers",
        "displayName": "Customers of your shop",
        "provider": "exampleshop",
        "read": [
            {
                "objectName": "customer",
                "displayName": "Customers",
                "schedule": "*/30 * * * *",
                "requiredFields": [
                    {"kind": "existing", "fieldName": "email", "displayName": "Email"},
                    {
                        "kind": "mapping",
                        "mapToName": "market",
                        "mapToDisplayName": "Market",
                        "prompt": "Which field says where the customer is?",
                        "defaultFieldName": "country",
                    },
                ],
                "optionalFields": [{"kind": "existing", "fieldName": "phone", "displayName": "Phone"}],
                "anyOptionalField": True,
            }
        ],
        "write": [],
    },
    "newsletter": {
        "name": "newsletter",
        "displayName": "Newsletter",
        "provider": "examplemail",
        "read": [],
        "write": [{"objectName": "subscriber", "displayName": "Subscribers", "allowsFieldDefaults": True}],
    },
}


def integration_named(name: str) -> Json:
    if name not in INTEGRATIONS:
        raise not_found()
    return INTEGRATIONS[name]


def provider_named(key: str) -> Json:
    if key not in PROVIDERS:
        raise not_found()
    return PROVIDERS[key]
