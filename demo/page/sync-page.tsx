import { SyncFlowLauncher, SyncFlowReturn } from "tenon-kit";
import type { HostTexts } from "./host-texts.js";
import { handOffLink } from "./session.js";

interface SyncPageProps {
  readonly texts: HostTexts;
  readonly product: string;
  /** Somebody who was sent the link has nobody to send it on to. */
  readonly isGuest: boolean;
  /** The customer has come back from the hosted flow. */
  readonly isBack: boolean;
  readonly onContinue: () => void;
}

/** The way back keeps brand, theme and language. */
function returnUrl(): string {
  const url = new URL(location.href);
  url.searchParams.set("page", "sync-return");
  return url.href;
}

/** The sync of sales into the books: set up on hosted pages, seen and run from here. */
export function SyncPage({ texts, product, isGuest, isBack, onContinue }: SyncPageProps) {
  return (
    <>
      <div className="intro">
        <h2>{texts.sync}</h2>
        <p>{texts.syncIntro(product)}</p>
      </div>
      <div className="panel">
        {isBack ? (
          <SyncFlowReturn returnUrl={returnUrl()} onContinue={onContinue} />
        ) : (
          <SyncFlowLauncher
            returnUrl={returnUrl()}
            {...(isGuest ? {} : { shareLink: handOffLink, shareNote: texts.syncNote })}
          />
        )}
      </div>
    </>
  );
}
