import { useState } from "react";
import { brandInfo } from "./brands.js";
import { SandboxTroubles } from "./sandbox-troubles.js";
import type { HostSession } from "./session.js";
import { brands, locales, type Settings, themes } from "./settings.js";

interface DemoBarProps {
  readonly settings: Settings;
  readonly session: HostSession;
  readonly onChange: (changes: Partial<Settings>) => void;
  readonly onCustomer: (ref: string) => void;
}

const localeNames = { en: "English", de: "Deutsch", ar: "العربية" };
const themeNames = { light: "Light", dark: "Dark" };

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly name: string;
  readonly value: T;
  readonly options: readonly (readonly [value: T, words: string])[];
  readonly onChoose: (value: T) => void;
}

function Choice<T extends string>({ label, name, value, options, onChoose }: ChoiceProps<T>) {
  return (
    <label>
      <span>{label}</span>
      <select
        name={name}
        value={value}
        onChange={(event) => {
          const chosen = options.find(([option]) => option === event.target.value);
          if (chosen) onChoose(chosen[0]);
        }}
      >
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Not part of the pretend product: what one may try with it. */
export function DemoBar({ settings, session, onChange, onCustomer }: DemoBarProps) {
  const { username, password } = session.pretendAccount;
  const [isOpen, setOpen] = useState(false);
  return (
    <aside className="demo-bar" aria-label="Demo" lang="en" dir="ltr">
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>Demo</summary>
        <div className="demo-bar-body">
          <Choice
            label="Customer"
            name="demo-customer"
            value={session.group.ref}
            options={session.customers.map(({ ref, name }) => [ref, name])}
            onChoose={onCustomer}
          />
          <Choice
            label="Brand"
            name="demo-brand"
            value={settings.brand}
            options={brands.map((brand) => [brand, brandInfo[brand].name])}
            onChoose={(brand) => onChange({ brand })}
          />
          <Choice
            label="Theme"
            name="demo-theme"
            value={settings.theme}
            options={themes.map((theme) => [theme, themeNames[theme]])}
            onChoose={(theme) => onChange({ theme })}
          />
          <Choice
            label="Language"
            name="demo-locale"
            value={settings.locale}
            options={locales.map((locale) => [locale, localeNames[locale]])}
            onChoose={(locale) => onChange({ locale })}
          />
          <label className="demo-check">
            <input
              type="checkbox"
              name="demo-dialog"
              checked={settings.display === "dialog"}
              onChange={(event) => onChange({ display: event.target.checked ? "dialog" : "inline" })}
            />
            <span>Open in dialog</span>
          </label>
          <label className="demo-check">
            <input
              type="checkbox"
              name="demo-webhooks"
              checked={settings.webhooks === "on"}
              onChange={(event) => onChange({ webhooks: event.target.checked ? "on" : "off" })}
            />
            <span>Product takes webhooks</span>
          </label>
          {isOpen && <SandboxTroubles />}
          <p>
            Pretend account: <code>{username}</code> <code>{password}</code>
          </p>
        </div>
      </details>
    </aside>
  );
}
