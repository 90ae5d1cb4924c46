/** An open enum's value where it is one of those named here; a type of strings that may grow cannot be narrowed by comparing. */
export const known = <const V extends string>(value: string | undefined, values: readonly V[]): V | undefined =>
  values.find((each) => each === value);
