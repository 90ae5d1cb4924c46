"use client";
import { Fragment, useMemo, type ReactNode } from "react";
import { formatMessage, formatParts, type MessageValues } from "../messages/format-message.js";
import type { FirstMessageKey, MessageKey } from "../messages/en.js";
import { ServerText, tidyText } from "../primitives/server-text.js";
import { useLook } from "./look-context.js";

export interface MessagesInUse<Key extends MessageKey = FirstMessageKey> {
  /** Language tag for dates, numbers and lists. */
  readonly tag: string;
  /** Plain text, for attributes and for what is only spoken. */
  readonly text: (key: Key, values?: MessageValues) => string;
  /** For the page: values stand in `<bdi>`, so that a name cannot turn the sentence around. */
  readonly rich: (key: Key, values?: MessageValues) => ReactNode;
  /** Names as one value of a message, the last of many as "3 more". */
  readonly list: (names: readonly string[], most?: number) => readonly string[];
}

const nothingMore: Partial<Record<MessageKey, string>> = {};

/** The sentences of first screens in the customer's language. */
export const useMessages = (): MessagesInUse => useSentences<FirstMessageKey>(nothingMore);

/** `later`: what a screen brings along, said where no translation and no host says it. */
export function useSentences<Key extends MessageKey>(
  later: Readonly<Partial<Record<MessageKey, string>>>,
): MessagesInUse<Key> {
  const { messages, productName, tag, language } = useLook();
  return useMemo(() => {
    const withProduct = (values: MessageValues | undefined): MessageValues => ({
      product: productName ?? messages["product.inside"],
      Product: productName ?? messages["product.start"],
      ...values,
    });
    const tidyValue = (value: MessageValues[string]): MessageValues[string] =>
      typeof value === "string"
        ? tidyText(value)
        : typeof value === "object"
          ? value.map((one) => tidyText(one))
          : value;
    const tidy = (values: MessageValues): MessageValues =>
      Object.fromEntries(Object.entries(values).map(([name, value]) => [name, tidyValue(value)]));
    // Plural rules are those of the language that is there, which may still be English.
    const rules = tag.startsWith(language) ? tag : language;
    const sentence = (key: MessageKey): string => messages[key] ?? later[key] ?? "";
    const text = (key: MessageKey, values?: MessageValues) =>
      formatMessage(sentence(key), tidy(withProduct(values)), rules);
    return {
      tag: rules,
      text,
      rich: (key, values) =>
        formatParts(sentence(key), withProduct(values), rules).map((part, index) => (
          <Fragment key={index}>{typeof part === "string" ? part : <ServerText>{part.value}</ServerText>}</Fragment>
        )),
      list: (names, most = 4) => {
        const shown = names.length > most ? names.slice(0, most - 1) : names;
        const rest = names.length - shown.length;
        return rest > 0 ? [...shown, text("list.more", { count: rest })] : shown;
      },
    };
  }, [messages, later, productName, tag, language]);
}
