import { render, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { InstallIntegration, TenonProvider } from "tenon-kit";
import { expect, it, vi } from "vitest";
import { ada } from "../server/harness.js";
import { createDirectWorld } from "./direct-world.js";

it("a customer gets from connecting to a running integration, and no server of the product carries anything but the token", async () => {
  const world = await createDirectWorld();
  const page = world.page(ada);
  const elsewhere = vi.spyOn(globalThis, "fetch");
  const onSuccess = vi.fn();
  const { container } = render(
    <TenonProvider project={world.project} consumer={ada.consumer} group={ada.group} fetch={page.direct.fetch}>
      <InstallIntegration integration="payments" onSuccess={onSuccess} />
    </TenonProvider>,
  );
  const find = (selector: string) =>
    waitFor(() => {
      const found = container.querySelector<HTMLElement>(selector);
      if (!found) throw new Error(`There is no ${selector}`);
      return found;
    });
  const user = userEvent.setup();
  const press = async (action: string) => user.click(await find(`[data-tenon-action="${action}"]:not(:disabled)`));

  await user.type(await find("input[name=apiKey]"), "key-of-ada");
  await press("submit");
  await find("[data-state=configuring]");
  await press("next");
  await press("install");
  await find("[data-state=installed]");

  expect(onSuccess).toHaveBeenCalledTimes(1);
  expect(world.sandbox.state().installations).toMatchObject([{ groupRef: ada.group }]);
  expect(page.minted.count).toBe(1);
  expect(world.sent.filter(({ headers }) => headers.has("x-api-key"))).toEqual([]);
  expect(elsewhere).not.toHaveBeenCalled();
});
