import { act, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { InstallState } from "../../src/flows/install-state.js";
import { detail, oauth, states } from "./flow-fixtures.js";
import { expectAccessible, show } from "./show.js";

const secret = "sk_live_0f83_canary";
beforeEach(() => localStorage.clear());

const keyField = () => screen.getByLabelText<HTMLInputElement>("API key");

describe("connecting in a window", () => {
  it("opens it in the press itself, with what was typed", async () => {
    const connect = vi.fn();
    show(states["needs-auth"], { connect });
    await userEvent.type(screen.getByLabelText("Subdomain"), "acme");
    screen.getByRole("button", { name: "Connect Salesforce" }).click();
    // No await in between: a browser would block the window.
    expect(connect).toHaveBeenCalledExactlyOnceWith({ credentials: {}, metadata: { workspace: "acme" } });
  });

  it("names what is missing at its input and puts the focus there", async () => {
    const connect = vi.fn();
    show(states["needs-auth"], { connect });
    await userEvent.click(screen.getByRole("button", { name: "Connect Salesforce" }));
    const input = screen.getByLabelText("Subdomain");
    expect(connect).not.toHaveBeenCalled();
    expect(input).toHaveFocus();
    expect(input).toBeInvalid();
    expect(input).toHaveAccessibleDescription(/Fill in “Subdomain”\./);
  });

  it("keeps what was typed while the window is open and after it was closed", async () => {
    const { go } = show(states["needs-auth"]);
    await userEvent.type(screen.getByLabelText("Subdomain"), "acme");
    go(states["authorizing-waiting"]);
    expect(screen.queryByRole("textbox")).toBeNull();
    go(states["needs-auth-closed"]);
    expect(screen.getByLabelText("Subdomain")).toHaveValue("acme");
    expect(screen.getByRole("alert")).toHaveTextContent("The window was closed before you finished");
  });

  it("offers every way on where the window was blocked", async () => {
    const continueHere = vi.fn();
    show(states["authorizing-blocked"], { continueHere });
    const link = screen.getByRole("link", { name: "Open Salesforce" });
    expect(link).toHaveAttribute("href", "https://login.example.com/");
    expect(link).toHaveAttribute("target", "_blank");
    await userEvent.click(screen.getByRole("button", { name: "Continue in this tab" }));
    expect(continueHere).toHaveBeenCalledOnce();
  });

  it("does not continue in this tab before there is an address to go to", async () => {
    const continueHere = vi.fn();
    show(states["authorizing-opening"], { continueHere });
    await userEvent.click(screen.getByRole("button", { name: "Continue in this tab" }));
    expect(continueHere).not.toHaveBeenCalled();
  });
});

describe("connecting with a key", () => {
  it("sends it once by Enter, sorted by where each value goes", async () => {
    const submitCredentials = vi.fn(() => Promise.resolve(true));
    show(states["needs-auth-key"], { submitCredentials });
    await userEvent.selectOptions(screen.getByLabelText("Region"), "eu");
    await userEvent.type(keyField(), `${secret}{Enter}`);
    expect(submitCredentials).toHaveBeenCalledExactlyOnceWith({
      credentials: { apiKey: secret },
      metadata: { region: "eu" },
    });
  });

  it("sends nothing more while it is on its way", async () => {
    const submitCredentials = vi.fn(() => Promise.resolve(true));
    const { go, root } = show(states["needs-auth-key"], { submitCredentials });
    await userEvent.selectOptions(screen.getByLabelText("Region"), "eu");
    await userEvent.type(keyField(), secret);
    go(states.connecting);
    await userEvent.click(root.querySelector("[data-tenon-action=submit]")!);
    await userEvent.type(keyField(), "{Enter}");
    expect(submitCredentials).not.toHaveBeenCalled();
  });

  it("keeps the typed key in its input when it is refused, and says so there", async () => {
    const { go } = show(states["needs-auth-key"], { submitCredentials: () => Promise.resolve(false) });
    await userEvent.selectOptions(screen.getByLabelText("Region"), "us");
    await userEvent.type(keyField(), `${secret}{Enter}`);
    go(states.connecting);
    go(states["needs-auth-refused"]);
    expect(keyField()).toHaveValue(secret);
    expect(screen.getByLabelText("Region")).toHaveValue("us");
    await waitFor(() => expect(keyField()).toHaveFocus());
    expect(keyField()).toHaveAccessibleDescription(/Salesforce did not accept this value/);
    expect(screen.getAllByRole("alert")[0]).toHaveTextContent("Salesforce did not accept these details");
  });

  it("leaves no trace of the key in the page: not while typed, not after success, not after leaving", async () => {
    const { root, unmount } = show(states["needs-auth-key"]);
    const input = keyField();
    await userEvent.selectOptions(screen.getByLabelText("Region"), "eu");
    await userEvent.type(input, secret);
    expect(root.outerHTML).not.toContain(secret);
    await userEvent.click(screen.getByRole("button", { name: "Show API key" }));
    expect(input).toHaveAttribute("type", "text");
    expect(root.outerHTML).not.toContain(secret);
    await act(async () => input.form!.requestSubmit());
    expect(input).toHaveValue("");
    await userEvent.type(input, secret);
    unmount();
    expect(input.value).toBe("");
  });

  it.each(["hidden", "shown"])("keeps helpers of the browser away from the key while it is %s", async (state) => {
    show(states["needs-auth-key"]);
    const input = keyField();
    if (state === "shown") await userEvent.click(screen.getByRole("button", { name: "Show API key" }));
    expect(input).toHaveAttribute("spellcheck", "false");
    expect(input).toHaveAttribute("autocapitalize", "off");
    expect(input).toHaveAttribute("autocorrect", "off");
    expect(input).toHaveAttribute("autocomplete", "new-password");
    expect(input).toHaveAttribute("data-1p-ignore");
    expect(input).toHaveAttribute("data-lpignore", "true");
    expect(input).toHaveAttribute("data-bwignore", "true");
    expect(input).toHaveAttribute("data-form-type", "other");
    expect(input).toHaveAttribute("translate", "no");
    for (const element of [input, input.form]) {
      expect(element).toHaveAttribute("data-private", "true");
      expect(element).toHaveAttribute("data-sentry-mask");
      expect(element).toHaveAttribute("data-dd-privacy", "mask");
      expect(element).toHaveClass("ph-no-capture");
    }
  });

  it("is sent hidden even where it was shown, so that the browser does not remember it as plain text", async () => {
    show(states["needs-auth-key"]);
    await userEvent.click(screen.getByRole("button", { name: "Show API key" }));
    await userEvent.type(keyField(), `${secret}{Enter}`);
    expect(keyField()).toHaveAttribute("type", "password");
  });
});

describe("white space at the ends of what was pasted", () => {
  const paste = async (text: string) => {
    await userEvent.click(keyField());
    await userEvent.paste(text);
  };

  it.each([
    [`${secret} `, "There is a space at the end."],
    [`\t${secret}`, "There is a space at the start."],
    [` ${secret}\u00a0`, "There are spaces at the start and the end."],
  ])("is pointed out at the field, and removed by one press", async (value, sentence) => {
    const { root } = show(states["needs-auth-key"]);
    await paste(value);
    await screen.findByText(sentence, { exact: false });
    expect(keyField().getAttribute("aria-describedby")).toContain("-advice");
    expect(keyField()).toHaveValue(value);
    expect(keyField()).toBeValid();
    expect(root.outerHTML).not.toContain(secret);
    await userEvent.click(screen.getByRole("button", { name: "Remove" }));
    expect(keyField()).toHaveValue(secret);
    expect(keyField()).toHaveFocus();
    expect(screen.queryByRole("button", { name: "Remove" })).toBeNull();
  });

  it("never stands in the way, and is sent as it was typed", async () => {
    const submitCredentials = vi.fn(() => Promise.resolve(true));
    show(states["needs-auth-key"], { submitCredentials });
    await userEvent.selectOptions(screen.getByLabelText("Region"), "eu");
    await paste(`${secret} `);
    await userEvent.keyboard("{Enter}");
    expect(submitCredentials).toHaveBeenCalledExactlyOnceWith({
      credentials: { apiKey: `${secret} ` },
      metadata: { region: "eu" },
    });
  });
});

describe("a package that has to be in the customer's account first", () => {
  const withPackage = (packageUrl: string): InstallState => ({
    ...states["needs-auth"],
    detail: { ...detail, connectMethod: { ...oauth, kind: "oauth", packageUrl } },
  });
  const address = "https://login.example.com/package";
  const connectButton = () => screen.queryByRole("button", { name: "Connect Salesforce" });

  it.each(["I have installed it", "Skip"])(
    "comes before the form, is remembered after “%s”, and opens again",
    async (way) => {
      const { unmount, root } = show(withPackage(address));
      const link = await screen.findByRole("link", { name: "Open the package" });
      expect(link).toHaveAttribute("href", address);
      expect(connectButton()).toBeNull();
      await expectAccessible(root);
      await userEvent.click(screen.getByRole("button", { name: way }));
      expect(connectButton()).toBeVisible();
      await userEvent.type(screen.getByLabelText("Subdomain"), "acme");
      unmount();

      show(withPackage(address));
      expect(connectButton()).toBeVisible();
      await userEvent.type(screen.getByLabelText("Subdomain"), "acme");
      await userEvent.click(screen.getByRole("button", { name: "Install the package in Salesforce first" }));
      expect(screen.getByRole("link", { name: "Open the package" })).toBeVisible();
      await userEvent.click(screen.getByRole("button", { name: "Skip" }));
      expect(screen.getByLabelText("Subdomain")).toHaveValue("acme");
    },
  );

  it("is asked for again where the browser keeps nothing", async () => {
    const refuse = () => {
      throw new DOMException("no storage", "SecurityError");
    };
    const read = vi.spyOn(Storage.prototype, "getItem").mockImplementation(refuse);
    const write = vi.spyOn(Storage.prototype, "setItem").mockImplementation(refuse);
    show(withPackage(address));
    await userEvent.click(await screen.findByRole("button", { name: "Skip" }));
    expect(connectButton()).toBeVisible();
    read.mockRestore();
    write.mockRestore();
  });

  it("is no step at all where its address must not be opened", () => {
    show(withPackage("javascript:alert(1)"));
    expect(connectButton()).toBeVisible();
    expect(screen.queryByText(/package/i)).toBeNull();
  });
});

describe("what a server says", () => {
  const payload = `"><img src=x onerror="window.__pwned=1"><script>window.__pwned=1</script>`;

  it("is text and nothing else, in every place of the connect step", () => {
    const { root } = show({
      ...states["needs-auth-key"],
      detail: {
        ...detail,
        displayName: payload,
        provider: { key: "x", displayName: payload, logoUrl: "javascript:window.__pwned=1" },
        reads: [{ objectName: "a", displayName: payload }],
        connectMethod: {
          kind: "apiKey",
          docsUrl: "javascript:window.__pwned=1",
          inputs: states["needs-auth-key"].detail.connectMethod.inputs.map((input) => ({
            ...input,
            label: payload,
            help: payload,
            docsUrl: "data:text/html,<script>window.__pwned=1</script>",
          })),
        },
      },
    });
    expect(root.querySelector("img, script, a, iframe")).toBeNull();
    expect("__pwned" in window).toBe(false);
  });

  it("cannot turn a sentence around: marks that reorder text are gone, and each name is isolated", async () => {
    const name = "Sales\u202Eecrof\u2066\uFEFF";
    const { root } = show({ ...states.uninstalling, detail: { ...detail, displayName: name } });
    const heading = await screen.findByRole("heading", { level: 3 });
    expect(heading.querySelector("bdi")).toHaveTextContent("Sales ecrof");
    expect(root.textContent).not.toMatch(/[\u202A-\u202E\u2066-\u2069\uFEFF]/);
  });

  it("reads from right to left where the language does", async () => {
    const { root } = show(states["needs-auth"], {}, { locale: "ar" });
    expect(root.dir).toBe("rtl");
    expect(await screen.findByRole("button", { name: "ربط Salesforce" })).toBeVisible();
    expect(root.lang).toBe("ar");
  });

  it("keeps the initials where the picture of a mark does not come", () => {
    const { root } = show({
      ...states["needs-auth"],
      detail: { ...detail, provider: { key: "x", displayName: "Big Corp", logoUrl: "https://logo.example.com/x.png" } },
    });
    const image = root.querySelector("img")!;
    expect(image).toHaveAttribute("referrerpolicy", "no-referrer");
    expect(image).toHaveAttribute("width", "40");
    act(() => void image.dispatchEvent(new Event("error")));
    expect(root.querySelector("img")).toBeNull();
    expect(root.querySelector(".tenon-logo")).toHaveTextContent("BC");
  });
});
