import { useState } from "react";
import { useInstallation, useIntegration } from "tenon-kit/headless";
import "./console.css";
import { ConsoleChoose } from "./console-choose.js";
import { ConsoleConnect } from "./console-connect.js";
import { ConsoleManage } from "./console-manage.js";

/** Connect, choose, review, install and look after: the whole of it, with nothing of the kit's looks. */
export function Console({ integration }: { integration: string }) {
  const { data: detail, error } = useIntegration(integration);
  const installed = useInstallation(integration);
  const [isChanging, setChanging] = useState(false);
  const { installation, connection } = installed;
  const screen = () => {
    if (error) return <p role="alert">! {error.code}: the integration could not be read</p>;
    if (!detail || installation === undefined) return <p>reading …</p>;
    if (connection === null) {
      return <ConsoleConnect integration={integration} onConnected={() => installed.refetch()} />;
    }
    return installation === null || isChanging ? (
      <ConsoleChoose
        integration={integration}
        connection={connection}
        installed={installed}
        onDone={() => setChanging(false)}
      />
    ) : (
      <ConsoleManage detail={detail} installed={installed} onChange={() => setChanging(true)} />
    );
  };
  return (
    <section className="console" aria-label="Integration console">
      <h2>{detail?.displayName ?? integration}</h2>
      {screen()}
    </section>
  );
}
