/* What of a manifest the tests read by themselves. Only the form is shared: each works out what it expects on its own. */

export interface ManifestField {
  fieldName?: string;
  mapToName?: string;
  default?: string;
}

export interface ManifestObject {
  objectName: string;
  destination?: string;
  schedule?: string;
  requiredFields?: ManifestField[];
  optionalFields?: ManifestField[];
  optionalFieldsAuto?: string;
  backfill?: object;
}
