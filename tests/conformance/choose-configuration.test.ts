import { describe, expect, it } from "vitest";
import type { IntegrationObjects } from "tenon-kit/contracts";
import { chooseConfiguration } from "../../src/conformance/choose-configuration.js";

const nothing: IntegrationObjects = { revisionId: "1", read: [], write: [], subscribe: [], proxy: true };

describe("what the suite installs", () => {
  it("has no change to offer where the integration leaves nothing to choose", () => {
    expect(chooseConfiguration(nothing)).toEqual({
      configuration: { read: [], write: [] },
      changed: undefined,
      objectName: undefined,
    });
  });

  it("is changed by leaving out what is written, where nothing is read", () => {
    const write = [{ objectName: "note", displayName: "Notes", inheritMapping: false, allowsFieldDefaults: false }];
    const { configuration, changed } = chooseConfiguration({ ...nothing, write });
    expect(configuration.write).toEqual([{ objectName: "note" }]);
    expect(changed).toEqual({ read: [], write: [] });
  });
});
