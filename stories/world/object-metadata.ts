/* What the pretend customers' accounts contain, where the sandbox's own sets are not what a story wants to show. */

interface FieldDescription {
  displayName: string;
  valueType: string;
  isCustom?: boolean;
  readOnly?: boolean;
  isRequired?: boolean;
  values?: readonly { value: string; displayValue: string }[];
}

const list = (lines: readonly [name: string, displayName: string, valueType?: string][]) =>
  Object.fromEntries(
    lines.map(([name, displayName, valueType = "string"]): [string, FieldDescription] => [
      name,
      { displayName, valueType },
    ]),
  );

const tickets = list([
  ["id", "Ticket number"],
  ["subject", "Subject"],
  ["body", "Description"],
  ["status", "Status", "singleSelect"],
  ["priority", "Priority", "singleSelect"],
  ["requester", "Requester", "reference"],
  ["assignee", "Assigned to", "reference"],
  ["labels", "Labels", "multiSelect"],
  ["due_at", "Due", "datetime"],
  ["minutes_spent", "Minutes spent", "int"],
  ["is_billable", "Billable", "boolean"],
  ["created_at", "Created", "datetime"],
]);

const choice = (...names: string[]) =>
  names.map((name) => ({ value: name.toLowerCase().replaceAll(" ", "_"), displayValue: name }));

/** The same with what may stand in them, and what may not be changed. */
const desk: Readonly<Record<string, FieldDescription>> = {
  ...tickets,
  id: { displayName: "Ticket number", valueType: "string", readOnly: true },
  subject: { displayName: "Subject", valueType: "string", isRequired: true },
  status: { displayName: "Status", valueType: "singleSelect", values: choice("Open", "Waiting", "Solved", "Closed") },
  priority: {
    displayName: "Priority",
    valueType: "singleSelect",
    values: choice("Low", "Normal", "High", "Very high", "Blocker"),
  },
  labels: { displayName: "Étiquettes", valueType: "multiSelect", isCustom: true },
};

const notes: Readonly<Record<string, FieldDescription>> = {
  body: { displayName: "Text", valueType: "string" },
  is_public: { displayName: "Public", valueType: "boolean" },
  sort_order: { displayName: "Position", valueType: "int" },
  kind: { displayName: "Kind", valueType: "singleSelect", values: choice("Comment", "Call", "Visit") },
};

const subjects = [
  ...[
    "Billing",
    "Shipping",
    "Legal entity",
    "Parent company",
    "Head office",
    "Warehouse",
    "Accounting contact",
    "Sales contact",
  ],
  ...[
    "Support contact",
    "Primary subsidiary",
    "Second subsidiary",
    "Last invoice",
    "Last order",
    "Last payment",
    "Open balance",
  ],
  ...[
    "Credit limit",
    "Price level",
    "Tax registration",
    "Bank account",
    "Partner",
    "Territory",
    "Campaign",
    "Web store",
    "Contract",
  ],
  ...["Renewal", "Onboarding", "Project", "Loyalty"],
];
const properties: readonly (readonly [string, string])[] = [
  ...(
    ["name", "code", "note", "owner", "source", "reference", "city", "postal code", "country", "language"] as const
  ).map((name) => [name, "string"] as const),
  ...(["start date", "end date", "review date", "last change"] as const).map((name) => [name, "date"] as const),
  ...(["amount", "discount", "margin", "weight", "rate"] as const).map((name) => [name, "float"] as const),
  ...(["count", "days", "rank"] as const).map((name) => [name, "int"] as const),
  ...(["active", "approved", "exported", "hidden"] as const).map((name) => [name, "boolean"] as const),
  ...(["status", "category", "class", "channel"] as const).map((name) => [name, "singleSelect"] as const),
];

/** 840 fields, as large systems that were customised for years have them. The first one is the record's own number. */
const customers = Object.fromEntries(
  subjects
    .flatMap((subject) => properties.map(([property, valueType]) => [subject, property, valueType] as const))
    .slice(0, 839)
    .map(([subject, property, valueType]): [string, FieldDescription] => [
      `custentity_${`${subject} ${property}`.toLowerCase().replaceAll(" ", "_")}`,
      { displayName: `${subject} ${property}`, valueType, isCustom: true },
    ]),
);

export const objectMetadata = {
  pipeboard: { ticket: { displayName: "Tickets", fields: desk }, note: { displayName: "Notes", fields: notes } },
  netsuite: {
    customer: {
      displayName: "Customers",
      fields: { id: { displayName: "Internal ID", valueType: "string" }, ...customers },
    },
  },
};
