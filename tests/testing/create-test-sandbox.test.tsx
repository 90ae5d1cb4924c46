import { configure, render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { ConnectionStatus, InstallIntegration, TenonProvider } from "tenon-kit";
import { createTestSandbox, type TestSandbox } from "tenon-kit/testing";
import { expect, test } from "vitest";

const manifest = {
  specVersion: "1.0.0",
  integrations: [
    {
      name: "crm",
      displayName: "CRM sync",
      provider: "salesforce",
      read: {
        objects: [
          {
            objectName: "contact",
            destination: "contacts",
            schedule: "*/30 * * * *",
            requiredFields: [{ fieldName: "email" }],
            optionalFields: [{ fieldName: "lastname" }],
          },
        ],
      },
    },
    {
      name: "payments",
      displayName: "Payments",
      provider: "stripe",
      read: {
        objects: [{ objectName: "customers", destination: "customers", requiredFields: [{ fieldName: "email" }] }],
      },
    },
  ],
};

// Enough for a machine that does other things as well.
configure({ asyncUtilTimeout: 5_000 });

const user = userEvent.setup({ delay: null });
const press = async (name: RegExp) => user.click(await screen.findByRole("button", { name }));
const root = (part: string) => document.querySelector(`[data-tenon=${part}]`);
const inState = (state: string, part = "install-integration") =>
  waitFor(() => expect(root(part)).toHaveAttribute("data-state", state));

const show = (world: TestSandbox, integration = "crm") =>
  render(
    <TenonProvider {...world.provider}>
      <InstallIntegration integration={integration} />
      <ConnectionStatus integration={integration} variant="row" />
    </TenonProvider>,
  );

async function connect(world: TestSandbox, choice?: "allow" | "deny") {
  await user.type(await screen.findByRole("textbox"), "acme");
  await press(/^connect (salesforce|stripe)/i);
  await world.signIn(choice);
}

async function install() {
  await press(/^review/i);
  await press(/^install/i);
  await inState("installed");
}

test("a page goes from connect to installed, and what was chosen can be looked at", async () => {
  const world = createTestSandbox({ manifest });
  show(world);
  expect(world.installed("crm")).toBeUndefined();
  await connect(world);
  await install();
  expect(world.installed("crm")?.config.content.read?.objects).toHaveProperty("contact");
  expect(world.installed("payments")).toBeUndefined();
});

test("a customer who declines reads why, and may still allow", async () => {
  const world = createTestSandbox({ manifest });
  show(world);
  await connect(world, "deny");
  expect(await screen.findByText(/access was not allowed/i)).toBeVisible();
  await press(/^connect (salesforce|stripe)/i);
  await world.signIn();
  await inState("configuring");
});

test("a key is refused while that trouble is on, and taken afterwards", async () => {
  const world = createTestSandbox({ manifest, scenario: "bad-credentials" });
  show(world, "payments");
  await user.type(await screen.findByLabelText("API key", { selector: "input" }), "sk_test_1234567890abcdef");
  await press(/^connect (salesforce|stripe)/i);
  expect(await screen.findByText(/did not accept this value/)).toBeVisible();
  world.scenario("ok");
  await press(/^connect (salesforce|stripe)/i);
  await inState("configuring");
});

test("what works breaks in front of the customer, and is whole again after a new start", async () => {
  const world = createTestSandbox({ manifest });
  const { unmount } = show(world);
  await connect(world);
  await install();
  world.break("crm");
  await inState("needs-attention", "connection-status");
  unmount();
  world.reset();
  expect(world.installed("crm")).toBeUndefined();
  show(world);
  await inState("needs-auth");
});
