import { act, render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { ConnectButton, TenonProvider, type ConnectButtonProps } from "tenon-kit";
import { afterEach, describe, expect, it } from "vitest";
import { integrations } from "../../stories/world/manifests.js";
import { createStoryWorld, type StoryWorld, type StoryWorldOptions } from "../../stories/world/story-world.js";
import { actionsOf, expectAccessible } from "./show.js";

const secret = "sk-canary-5f1c9be2";
let world: StoryWorld | undefined;
afterEach(() => world?.dispose());

/** The button over the real handler and the sandbox in this page; `told` is what the host heard. */
function mount(props: ConnectButtonProps, options: StoryWorldOptions = {}) {
  const made = (world = createStoryWorld(options));
  const told: string[] = [];
  const view = render(
    <TenonProvider
      project={made.project}
      consumer={made.consumer}
      group={made.group}
      fetch={made.fetch}
      openWindow={made.openWindow}
      productName="Fernwick"
    >
      <p>Settings</p>
      <ConnectButton
        onReady={() => told.push("ready")}
        onSuccess={({ connection }) => told.push(`success ${connection.provider}`)}
        onExit={(reason) => told.push(`exit ${reason}`)}
        onError={({ code }) => told.push(`error ${code}`)}
        {...props}
      />
    </TenonProvider>,
  );
  const root = () => view.container.querySelector<HTMLElement>('[data-tenon="connect-button"]')!;
  const panel = () => document.querySelector<HTMLElement>('[data-tenon="connect-panel"]');
  const reached = (state: string) =>
    waitFor(() => expect(root()).toHaveAttribute("data-state", state), { timeout: 9000 });
  const button = (name: string | RegExp) => screen.findByRole("button", { name }, { timeout: 9000 });
  const press = async (name: string | RegExp) => userEvent.click(await button(name));
  const closed = () => waitFor(() => expect(panel()).toBeNull());
  return { ...view, world: made, told, root, panel, reached, button, press, closed };
}

/** In the provider's window. */
const inWindow = async (name: "Allow" | "Deny" | "Close the window") =>
  userEvent.click(await screen.findByRole("button", { name, hidden: true }, { timeout: 9000 }));

const connections = (made: StoryWorld) => Object.values(made.sandbox.state().connections);

async function withAccount(workspace: string, made: StoryWorld): Promise<void> {
  const { authorizationUrl, attemptId } = await made.client.createAuthorization({
    integration: integrations.crm,
    metadata: { workspace },
  });
  await made.consent(authorizationUrl ?? "", "allow");
  await made.client.getAuthorization(attemptId);
}

describe("a press that connects", () => {
  it("opens the provider's window in the click itself where there is nothing to fill in", async () => {
    const { reached, root, panel, closed, told, button } = mount({ integration: integrations.oauth });
    const connect = await button("Connect HubSpot");
    act(() => connect.click());
    expect(document.querySelector(".story-window")).not.toBeNull();
    expect(root()).toHaveAttribute("data-state", "authorizing");
    await waitFor(() => expect(panel()).toHaveTextContent("Finish in the HubSpot window"));
    await expectAccessible(panel()!);
    await inWindow("Allow");
    await reached("connected");
    await closed();
    expect(told).toEqual(["ready", "success hubspot", "exit connected"]);
    expect(connect).toBeInTheDocument();
    await waitFor(() => expect(connect).toHaveFocus());
    await expectAccessible(root());
    await userEvent.click(connect);
    expect(actionsOf(root())).toEqual(["account", "reconnect", "connect-another", "disconnect"]);
  });

  it("asks first where something has to be filled in, and takes the secret out of the page", async () => {
    const { press, reached, panel, closed, told, container } = mount({ integration: integrations.apiKey });
    await press("Connect Pipeboard");
    const input = await screen.findByLabelText("API key");
    await userEvent.type(input, `${secret}{Enter}`);
    await reached("connected");
    await closed();
    expect(input).toHaveValue("");
    expect(panel()).toBeNull();
    expect(document.documentElement.outerHTML).not.toContain(secret);
    expect(JSON.stringify(told)).not.toContain(secret);
    expect(container).toHaveTextContent("Pipeboard");
  });

  it.each([
    [integrations.basic, { username: "ada", password: secret }],
    [integrations.clientCredentials, { clientId: "id", clientSecret: secret }],
    [integrations.password, { username: "ada", password: secret }],
  ])("draws the form of %s from data", async (integration, typed) => {
    const { press, panel, reached, closed, world: made } = mount({ integration });
    await press(/^Connect /);
    await waitFor(() => expect(panel()?.querySelector("form")).not.toBeNull());
    for (const input of panel()!.querySelectorAll<HTMLInputElement>("input")) {
      const value = (typed as Record<string, string>)[input.name] ?? "larkspur";
      await userEvent.clear(input);
      await userEvent.type(input, value);
    }
    await userEvent.click(panel()!.querySelector<HTMLElement>("[data-tenon-action=submit]")!);
    await reached("connected");
    await closed();
    expect(connections(made)).toHaveLength(1);
    expect(document.documentElement.outerHTML).not.toContain(secret);
  });

  it("connects without any window or form where the provider needs no sign-in", async () => {
    const { press, reached, told } = mount({ integration: integrations.none });
    await press("Connect Weatherline");
    await reached("connected");
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(told).toContain("exit connected");
  });

  it("says honestly where a sign-in is not possible", async () => {
    const { press, panel } = mount({ integration: integrations.unsupported });
    await press(/^Connect /);
    await waitFor(() => expect(panel()).toHaveTextContent("cannot be connected here yet"));
  });

  it("connects an account of a provider for no integration in particular", async () => {
    const { press, reached, told } = mount({ provider: "hubspot" });
    await press("Connect HubSpot");
    await inWindow("Allow");
    await reached("connected");
    expect(told).toContain("success hubspot");
  });
});

describe("what does not go well", () => {
  it("keeps the key and says at its field that it was refused", async () => {
    const { press, panel, told } = mount({ integration: integrations.apiKey }, { scenario: "bad-credentials" });
    await press("Connect Pipeboard");
    const input = await screen.findByLabelText("API key");
    await userEvent.type(input, `${secret}{Enter}`);
    await waitFor(() => expect(panel()?.querySelector("[role=alert]")).not.toBeNull(), { timeout: 9000 });
    expect(input).toHaveValue(secret);
    expect(told.at(-1)).toMatch(/^error /);
  });

  it("offers the ways on where the window is blocked", async () => {
    const { press, panel, root } = mount({ integration: integrations.oauth }, { windows: "blocked" });
    await press("Connect HubSpot");
    await waitFor(() => expect(panel()).toHaveTextContent("Your browser blocked the window"));
    expect(root()).toHaveAttribute("data-phase", "blocked");
    await expectAccessible(panel()!);
  });

  it("says beside the button how it ended when the panel is closed", async () => {
    const { press, panel, root } = mount({ integration: integrations.oauth });
    await press("Connect HubSpot");
    await inWindow("Deny");
    await waitFor(() => expect(panel()).toHaveTextContent("Access was not allowed"), { timeout: 9000 });
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(panel()).toBeNull());
    expect(root()).toHaveTextContent("Access was not allowed");
    expect(await screen.findByRole("button", { name: "Connect HubSpot" })).toHaveFocus();
  });

  it("shows nothing half done after cancelling in the panel", async () => {
    const { press, reached, closed, told } = mount({ integration: integrations.oauth });
    await press("Connect HubSpot");
    await press("Cancel");
    await reached("needs-auth");
    await closed();
    expect(told).toEqual(["ready", "exit cancelled"]);
  });

  it("tells of closing the dialog once", async () => {
    const { press, closed, told, panel } = mount({ integration: integrations.apiKey });
    await press("Connect Pipeboard");
    await waitFor(() => expect(panel()).not.toBeNull());
    await userEvent.keyboard("{Escape}");
    await closed();
    expect(told).toEqual(["ready", "exit dismissed"]);
  });
});

describe("several accounts", () => {
  it("none is taken by accident: the customer picks one, and the host is told", async () => {
    const { press, closed, told, world: made, unmount } = mount({ integration: integrations.crm });
    await withAccount("larkspur", made);
    await withAccount("larkspur-sandbox", made);
    unmount();
    const view = render(
      <TenonProvider project={made.project} consumer={made.consumer} group={made.group} fetch={made.fetch}>
        <ConnectButton
          integration={integrations.crm}
          onSuccess={({ connection }) => told.push(connection.workspace!)}
        />
      </TenonProvider>,
    );
    await press("Choose a Salesforce account");
    await press(/Use this account.*larkspur-sandbox/);
    await waitFor(() =>
      expect(view.container.querySelector("[data-tenon=connect-button]")).toHaveAttribute("data-state", "connected"),
    );
    await closed();
    expect(view.container).toHaveTextContent("larkspur-sandbox");
    await waitFor(() => expect(told).toContain("larkspur-sandbox"));
  });
});

describe("a connected account", () => {
  const connectKey = async (mounted: ReturnType<typeof mount>) => {
    await mounted.press("Connect Pipeboard");
    await userEvent.type(await screen.findByLabelText("API key"), `${secret}{Enter}`);
    await mounted.reached("connected");
    await mounted.closed();
  };

  it("is renewed in place, and cancelling changes nothing", async () => {
    const mounted = mount({ integration: integrations.apiKey });
    await connectKey(mounted);
    await mounted.press(/^Pipeboard/);
    await mounted.press("Reconnect");
    await mounted.reached("needs-auth");
    await userEvent.keyboard("{Escape}");
    await mounted.reached("connected");
    await mounted.press(/^Pipeboard/);
    await mounted.press("Reconnect");
    await userEvent.type(await screen.findByLabelText("API key"), "another-key{Enter}");
    await mounted.reached("connected");
    expect(connections(mounted.world)).toHaveLength(1);
  });

  it("is disconnected after a question that names what stops, and can be connected again", async () => {
    const mounted = mount({ integration: integrations.apiKey });
    await connectKey(mounted);
    await mounted.press(/^Pipeboard/);
    await mounted.press("Disconnect");
    await waitFor(() => expect(mounted.panel()).toHaveTextContent("Fernwick can no longer use this Pipeboard account"));
    await expectAccessible(mounted.panel()!);
    const confirm = mounted.panel()!.querySelector<HTMLElement>("[data-tenon-action=confirm]")!;
    await waitFor(() => expect(confirm).toBeEnabled());
    await userEvent.click(confirm);
    await mounted.reached("needs-auth");
    await mounted.closed();
    expect(connections(mounted.world)).toHaveLength(0);
    expect(await screen.findByRole("button", { name: "Connect Pipeboard" })).toHaveFocus();
  });

  it("has its menu closed by Escape, with the focus back at the button", async () => {
    const mounted = mount({ integration: integrations.apiKey });
    await connectKey(mounted);
    const button = await mounted.button(/^Pipeboard/);
    await userEvent.click(button);
    expect(button).toHaveAttribute("aria-expanded", "true");
    await userEvent.tab();
    await userEvent.keyboard("{Escape}");
    expect(button).toHaveAttribute("aria-expanded", "false");
    expect(button).toHaveFocus();
  });
});

describe("in the host's own hands", () => {
  it("shows the form in the page, where the button closes it again", async () => {
    const { button, panel, root } = mount({ integration: integrations.apiKey, display: "inline" });
    const connect = await button("Connect Pipeboard");
    await userEvent.click(connect);
    await waitFor(() => expect(root().contains(panel())).toBe(true));
    expect(connect).toHaveAttribute("aria-expanded", "true");
    await waitFor(() => expect(panel()!.closest(".tenon-connect-inline")!.contains(document.activeElement)).toBe(true));
    await expectAccessible(root());
    await userEvent.click(connect);
    expect(panel()).toBeNull();
    expect(connect).toHaveFocus();
  });

  it("says the host's words", async () => {
    const { button } = mount({ integration: integrations.oauth, children: "Link your CRM" });
    expect(await button("Link your CRM")).toBeVisible();
  });

  it("draws the host's button, whose press shows the account once there is one", async () => {
    const { press, reached, panel, closed } = mount({
      integration: integrations.oauth,
      children: ({ label, press: onPress }) => <button onClick={onPress}>» {label}</button>,
    });
    await press("» Connect HubSpot");
    await inWindow("Allow");
    await reached("connected");
    await closed();
    await press(/^» /);
    await waitFor(() => expect(panel()).toHaveTextContent("Fernwick works with this HubSpot account."));
    await expectAccessible(panel()!);
  });
});
