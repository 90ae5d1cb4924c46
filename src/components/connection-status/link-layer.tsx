"use client";
import { useRef } from "react";
import { usePlatformLink } from "../../headless/use-platform-link.js";
import { Button } from "../../primitives/button.js";
import { ServerText } from "../../primitives/server-text.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { Footer } from "../install-integration/footer.js";
import { HasMovedContext } from "../install-integration/step-heading.js";
import { ProviderLogo } from "../provider-logo.js";
import { Away } from "../sync-flow/away.js";
import { SyncFlowError } from "../sync-flow/flow-error.js";
import { useSyncFlowMessages } from "../sync-flow/use-sync-flow-messages.js";
import { StatusDialog } from "./status-dialog.js";
import type { StatusLayerProps } from "./status-layer-of.js";
import { StatusSentence, StatusWord } from "./status-word.js";
import { nameOf } from "./status-words.js";

/** Connects one system of a sync flow on its own page: the page opens in the click here. */
export function LinkLayer({ report, container, onClose }: StatusLayerProps) {
  const slot = useSlots();
  const { text, rich } = useSyncFlowMessages();
  const { item, health } = report;
  const { key, displayName: provider } = item.provider;
  const target = item.connection ? { connectionId: item.connection.id } : { platformKey: key };
  const link = usePlatformLink({ openingText: text("flow.opening"), onLinked: () => onClose(true) });
  const hasMoved = useRef(true);
  return (
    <StatusDialog name="connection-link" label={nameOf(item)} container={container} onClose={() => onClose()}>
      <div className={slot("header")}>
        <ProviderLogo provider={item.provider} />
        <div className="tenon-names">
          <h2 className={slot("title")}>
            <ServerText>{nameOf(item)}</ServerText>
          </h2>
        </div>
        <StatusWord report={report} />
      </div>
      <div className={slot("body")}>
        {link.phase === null ? (
          <>
            <p className={slot("text")}>
              <StatusSentence report={report} isFixed={false} />
            </p>
            <p className={slot("text")}>{rich("connect.window", { provider })}</p>
            {link.end?.kind === "failed" ? <SyncFlowError error={link.end.error} provider={provider} /> : null}
            <Footer>
              <Button tone="primary" data-tenon-action="connect" onClick={() => link.open(target)}>
                {rich(health.action === "reconnect" ? "connect.buttonAgain" : "connect.button", { provider })}
              </Button>
            </Footer>
          </>
        ) : (
          <HasMovedContext.Provider value={hasMoved}>
            <Away
              phase={link.phase}
              unfinished={link.unfinished}
              onAgain={() => link.again()}
              onHere={() => link.again(true)}
              onCheck={link.checkNow}
              onCancel={link.cancel}
            />
          </HasMovedContext.Provider>
        )}
      </div>
    </StatusDialog>
  );
}
