import { render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useState } from "react";
import { expect, it } from "vitest";
import { InstallDialog } from "../../src/components/install-integration/install-dialog.js";
import { LookProvider } from "../../src/components/tenon-provider.js";
import { flowIn, states } from "./flow-fixtures.js";

function Page() {
  const [open, setOpen] = useState(false);
  return (
    <LookProvider appearance={{ theme: "dark" }}>
      <button onClick={() => setOpen(true)}>Set up</button>
      <InstallDialog flow={flowIn(states["needs-auth-key"])} open={open} onOpenChange={setOpen} />
    </LookProvider>
  );
}

const openIt = async () => {
  document.body.style.overflow = "scroll";
  render(<Page />);
  await userEvent.click(screen.getByRole("button", { name: "Set up" }));
  return screen.findByRole("dialog", { name: "Accounts and contacts" });
};

it("takes the focus, holds it, and gives it back to where it came from", async () => {
  const dialog = await openIt();
  await waitFor(() => expect(dialog).toHaveFocus());
  for (let press = 0; press < 12; press += 1) {
    await userEvent.tab();
    expect(dialog).toContainElement(document.activeElement as HTMLElement);
  }
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(screen.getByRole("button", { name: "Set up" })).toHaveFocus();
});

it("stands on the kit's tokens although it lives elsewhere in the page", async () => {
  const dialog = await openIt();
  expect(dialog.closest(".tenon-layer")).toHaveAttribute("data-tenon-theme", "dark");
  expect(dialog.querySelector("[data-tenon=install-integration]")).toHaveAttribute("data-state", "needs-auth");
});

it("brings no style element, and writes nothing to the page that the host may have written itself", async () => {
  await openIt();
  expect(document.body.style.overflow).toBe("scroll");
  expect(document.querySelector("style")).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Close" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(document.body.style.overflow).toBe("scroll");
});
