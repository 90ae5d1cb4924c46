"use client";
import { useEffect, useMemo, useState, type ReactNode } from "react";
import { TenonHeadlessProvider, type TenonHeadlessProviderProps } from "../headless/tenon-provider.js";
import type { Messages, MessagesAtHand } from "../messages/en.js";
import { englishFirst } from "../messages/english-first.js";
import { SlotClassesContext } from "../primitives/slot-classes.js";
import type { Appearance } from "../theme/appearance.js";
import { resolveLocale } from "./locales.js";
import { LookContext, type Look } from "./look-context.js";
import type { Parts } from "./parts.js";

export interface LookProps {
  /** Language of sentences, dates and numbers (`de`, `de-AT`, `ar` …). English shows until a translation has arrived. @default "en" */
  locale?: string | undefined;
  /** Own sentences in place of single ones of the kit, by key. */
  messages?: Partial<Messages> | undefined;
  /** Theme, contrast, density, variables and own classes. @default the light theme in the page's own font */
  appearance?: Appearance | undefined;
  /** What you draw yourself where a class is not enough: logo, header, footer, empty, error, loading. */
  parts?: Parts | undefined;
  /** Marks by provider key, for instance `{ salesforce: "/logos/salesforce.svg" }`. @default initials, or what the handler gives */
  logos?: Readonly<Record<string, string>> | undefined;
  /** Your product's name, as it stands in sentences: "Acme CRM reads your contacts". @default neutral words ("This app …") */
  productName?: string | undefined;
  /** Zone of dates and times, by its IANA name (`Europe/Berlin`); one that no browser knows counts as none. @default the browser's */
  timeZone?: string | undefined;
}

export interface TenonProviderProps extends TenonHeadlessProviderProps, LookProps {}

const plain: Appearance = {};
const noParts: Parts = {};
const noLogos: Readonly<Record<string, string>> = {};

/** What a host says about zones often comes from a form; a name that `Intl` does not know would throw at each date. */
function knownTimeZone(timeZone: string | undefined): string | undefined {
  try {
    return timeZone === undefined ? undefined : new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** What the drop-ins need to look and speak like the host, without any data. Stories use it by itself. */
export function LookProvider(props: LookProps & { children: ReactNode }) {
  const {
    locale,
    messages: own,
    appearance = plain,
    parts = noParts,
    logos = noLogos,
    productName,
    timeZone,
    children,
  } = props;
  const resolved = useMemo(() => resolveLocale(locale ?? "en"), [locale]);
  const [loaded, setLoaded] = useState<{ language: string; messages: Messages } | null>(null);

  useEffect(() => {
    if (!resolved.load) return;
    let current = true;
    resolved.load().then(
      (messages) => {
        if (current) setLoaded({ language: resolved.language, messages });
      },
      // A translation that does not arrive leaves English standing.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [resolved]);

  const look = useMemo((): Look => {
    const arrived: { language: string; messages: MessagesAtHand } =
      loaded?.language === resolved.language ? loaded : { language: "en", messages: englishFirst };
    return {
      tag: resolved.tag,
      language: arrived.language,
      direction: locale === undefined ? undefined : resolved.direction,
      messages: own ? { ...arrived.messages, ...own } : arrived.messages,
      appearance,
      parts,
      logos,
      productName,
      timeZone: knownTimeZone(timeZone),
    };
  }, [loaded, resolved, locale, own, appearance, parts, logos, productName, timeZone]);

  return (
    <LookContext.Provider value={look}>
      <SlotClassesContext.Provider value={appearance.classNames}>{children}</SlotClassesContext.Provider>
    </LookContext.Provider>
  );
}

/**
 * Put it once above the drop-ins: who the customer is, where the handler is, how it looks and reads.
 *
 * @example
 * <TenonProvider project="acme" consumer="user-42" group="org-7" productName="Acme CRM">
 *   <InstallIntegration integration="salesforce-accounts" />
 * </TenonProvider>
 */
export function TenonProvider({
  locale,
  messages,
  appearance,
  parts,
  logos,
  productName,
  timeZone,
  children,
  ...headless
}: TenonProviderProps) {
  return (
    <TenonHeadlessProvider {...headless}>
      <LookProvider
        locale={locale}
        messages={messages}
        appearance={appearance}
        parts={parts}
        logos={logos}
        productName={productName}
        timeZone={timeZone}
      >
        {children}
      </LookProvider>
    </TenonHeadlessProvider>
  );
}
