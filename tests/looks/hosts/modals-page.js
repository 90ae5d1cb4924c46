import MuiDialog from "@mui/material/Dialog";
import MuiDialogContent from "@mui/material/DialogContent";
import * as Radix from "@radix-ui/react-dialog";
import { useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { ConnectButton, ConnectionStatus, InstallIntegration } from "tenon-kit";
import { integrations } from "../../../stories/world/manifests.js";
import { Kit } from "./settings.js";

const parts = {
  connect: <ConnectButton integration={integrations.apiKey} />,
  install: <InstallIntegration integration={integrations.full} display="dialog" />,
  status: <ConnectionStatus integration={integrations.oauth} />,
};

function Native({ children }) {
  const dialog = useRef(null);
  return (
    <>
      <button id="open-host" onClick={() => dialog.current.showModal()}>
        Open
      </button>
      <dialog ref={dialog} id="host" aria-label="Native" style={{ transform: "translateY(10px)", overflow: "hidden" }}>
        {children}
      </dialog>
    </>
  );
}

const RadixHost = ({ children }) => (
  <Radix.Root>
    <Radix.Trigger id="open-host">Open</Radix.Trigger>
    <Radix.Portal>
      <Radix.Overlay style={{ position: "fixed", inset: 0 }}>
        <Radix.Content
          id="host"
          style={{ position: "fixed", top: "50%", left: "50%", transform: "translate(-50%, -50%)", width: 300 }}
        >
          <Radix.Title>Radix</Radix.Title>
          <Radix.Description>A dialog of the host.</Radix.Description>
          {children}
        </Radix.Content>
      </Radix.Overlay>
    </Radix.Portal>
  </Radix.Root>
);

function Mui({ children }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button id="open-host" onClick={() => setOpen(true)}>
        Open
      </button>
      <MuiDialog
        open={open}
        onClose={() => setOpen(false)}
        transitionDuration={0}
        slotProps={{ paper: { id: "host" } }}
      >
        <MuiDialogContent>{children}</MuiDialogContent>
      </MuiDialog>
    </>
  );
}

const Page = ({ children }) => (
  <>
    <button id="open-host">Nothing</button>
    <div id="host">{children}</div>
  </>
);

const query = new URLSearchParams(location.search);
const Host = { native: Native, radix: RadixHost, mui: Mui, page: Page }[query.get("host")];

createRoot(document.getElementById("page")).render(
  <Kit appearance={{ theme: "light" }}>
    <main>
      <Host>{parts[query.get("part")]}</Host>
    </main>
    <p style={{ height: 3000 }}>A long page.</p>
  </Kit>,
);
