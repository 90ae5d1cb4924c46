import { useState } from "react";
import type { HostTexts } from "./host-texts.js";
import { installLink } from "./session.js";

/** Somebody else may be the one who can sign in to the other software: a link for them, made when it is asked for. */
export function InstallLink({ integration, texts }: { integration: string; texts: HostTexts }) {
  const [link, setLink] = useState<string | null>(null);
  if (link === null) {
    return (
      <button
        type="button"
        className="plain"
        onClick={() => {
          installLink(integration).then(setLink, () => undefined);
        }}
      >
        {texts.invite}
      </button>
    );
  }
  return (
    <label className="install-link">
      {texts.inviteLink}
      <input readOnly dir="ltr" value={link} onFocus={(event) => event.target.select()} />
    </label>
  );
}
