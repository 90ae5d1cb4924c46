/** A field of the customer's account, as all pages show it. */
export interface BenchField {
  readonly fieldName: string;
  readonly label: string;
  readonly valueType: string;
}

const topics = [
  "Annual revenue",
  "Billing city",
  "Contract end",
  "Description",
  "Employees",
  "Industry",
  "Last activity",
  "Owner",
  "Phone",
  "Priority",
  "Rating",
  "Region",
  "Renewal date",
  "Website",
];
const types = ["string", "float", "singleSelect", "datetime", "boolean", "reference"];

/** The same fields for every page: believable names, of mixed types, no two alike. */
export const benchFields = (count: number): BenchField[] =>
  Array.from({ length: count }, (_, index) => {
    const topic = topics[index % topics.length] ?? "";
    const round = Math.floor(index / topics.length);
    return {
      fieldName: `${topic.toLowerCase().replaceAll(" ", "_")}_${String(round)}__c`,
      label: `${topic} ${String(round + 1)}`,
      valueType: types[index % types.length] ?? "string",
    };
  });

/** How many the page was asked for: `?fields=1000`. */
export const wantedFields = (): BenchField[] =>
  benchFields(Number(new URLSearchParams(location.search).get("fields") ?? "20"));

/** Where the page is drawn. */
export function stage(): HTMLElement {
  const element = document.getElementById("stage");
  if (!element) throw new Error("The page has lost its stage.");
  return element;
}
