"use client";
import { useEffect, useState, type ReactNode } from "react";
import { ErrorNotice } from "../components/error-notice.js";
import { InstallIntegration } from "../components/install-integration/install-integration.js";
import { Root } from "../components/root.js";
import { LookProvider } from "../components/tenon-provider.js";
import { useSentences } from "../components/use-messages.js";
import { TenonHeadlessProvider } from "../headless/tenon-provider.js";
import { englishHosted } from "../messages/english-hosted.js";
import type { MessageKey } from "../messages/en.js";
import { Button } from "../primitives/button.js";
import { Logo } from "../primitives/logo.js";
import { Skeleton } from "../primitives/skeleton.js";
import type { Brand } from "../server/hosted/page-config.js";
import { ownLogos } from "./own-logos.js";
import { useVisit, type LinkVisit, type OpenLink } from "./use-visit.js";

export interface HostedPageProps {
  readonly brand: Brand;
  /** Where the handler is mounted. */
  readonly endpoint: string;
  readonly linkToken: string | null;
  readonly locale: string;
}

/** One integration, to be set up by somebody who was sent a link. */
export function HostedPage({ brand, locale, ...link }: HostedPageProps) {
  const [logos] = useState(() => ownLogos(brand.logos ?? {}));
  return (
    <LookProvider
      locale={locale}
      productName={brand.name}
      appearance={{ theme: "system", ...brand.appearance }}
      logos={logos}
    >
      <Frame brand={brand}>
        <Contents {...link} brand={brand} />
      </Frame>
    </LookProvider>
  );
}

const useWords = () => useSentences<MessageKey>(englishHosted);

function Frame({ brand, children }: { brand: Brand; children: ReactNode }) {
  const { text } = useWords();
  const title = text("hosted.title");
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <Root className="tenon-hosted">
      <header className="tenon-hosted-brand">
        <Logo name={brand.name} src={brand.logoUrl ?? null} />
        <span>{brand.name}</span>
      </header>
      <main className="tenon-hosted-main">{children}</main>
      {brand.supportHref === undefined && brand.privacyHref === undefined ? null : (
        <footer className="tenon-hosted-foot">
          {brand.supportHref === undefined ? null : <Way href={brand.supportHref}>{text("hosted.help")}</Way>}
          {brand.privacyHref === undefined ? null : <Way href={brand.privacyHref}>{text("hosted.privacy")}</Way>}
        </footer>
      )}
    </Root>
  );
}

/** Opens beside the page: here is work in progress. */
function Way({ href, children }: { href: string; children: ReactNode }) {
  const { text } = useWords();
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
      <span className="tenon-sr-only"> {text("newTab")}</span>
    </a>
  );
}

function Contents({ brand, endpoint, linkToken }: Omit<HostedPageProps, "locale">) {
  const { text, rich } = useWords();
  const { visit, retry, getSessionToken } = useVisit(endpoint, linkToken);
  switch (visit.state) {
    case "open":
      return <Open visit={visit} brand={brand} endpoint={endpoint} getSessionToken={getSessionToken} />;
    case "opening":
      return (
        <div className="tenon-hosted-card" role="status" aria-label={text("loading")}>
          <Skeleton bars={["title", "control", "row", "row"]} />
        </div>
      );
    case "failed":
      return (
        <>
          <h1>{rich("hosted.title")}</h1>
          <ErrorNotice error={visit.error} actions={<Button onClick={retry}>{text("action.retry")}</Button>} />
        </>
      );
    case "missing":
      return <Calm state="missing" title={text("hosted.missing.title")} words={text("hosted.missing.text")} />;
    case "closed":
      return (
        <Calm
          state="closed"
          title={text("hosted.closed.title")}
          words={
            visit.sender === undefined
              ? text("hosted.closed.text")
              : rich("hosted.closed.sender", { sender: visit.sender })
          }
        />
      );
  }
}

/** Nothing can be done here: why, and who can help. */
function Calm({ state, title, words }: { state: string; title: string; words: ReactNode }) {
  return (
    <div className="tenon-hosted-card tenon-hosted-calm" data-tenon-hosted={state}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M9 15l6-6M10.5 6.5l1.2-1.2a4.5 4.5 0 0 1 6.4 6.4l-1.2 1.2M13.5 17.5l-1.2 1.2a4.5 4.5 0 0 1-6.4-6.4l1.2-1.2" />
      </svg>
      <h1>{title}</h1>
      <p>{words}</p>
    </div>
  );
}

interface OpenProps extends Pick<LinkVisit, "getSessionToken"> {
  readonly visit: OpenLink;
  readonly brand: Brand;
  readonly endpoint: string;
}

function Open({ visit, brand, endpoint, getSessionToken }: OpenProps) {
  const { text, rich, tag } = useWords();
  const [isDone, setDone] = useState(false);
  const { project, consumer, group, integration, sender, expiresAt } = visit;
  const date = new Intl.DateTimeFormat(tag, { dateStyle: "long" }).format(new Date(expiresAt));
  return (
    <TenonHeadlessProvider
      project={project}
      consumer={consumer}
      group={group}
      endpoint={endpoint}
      getSessionToken={getSessionToken}
    >
      <div className="tenon-hosted-intro" data-tenon-hosted="open">
        <h1>{rich("hosted.title")}</h1>
        <p>
          {sender === undefined ? null : <>{rich("hosted.sender", { sender })} </>}
          {rich("hosted.intro", { group: group.name ?? brand.name })}
        </p>
      </div>
      <InstallIntegration integration={integration} onSuccess={() => setDone(true)} />
      <p className="tenon-hosted-done" role="status">
        {isDone ? text("hosted.done") : null}
      </p>
      <p className="tenon-hosted-limits">{text("hosted.limits", { date })}</p>
    </TenonHeadlessProvider>
  );
}
