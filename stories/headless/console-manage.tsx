import { useState } from "react";
import type { InstallationHandle } from "tenon-kit/headless";
import type { IntegrationDetail } from "tenon-kit/contracts";

interface ManageProps {
  detail: IntegrationDetail;
  installed: InstallationHandle;
  onChange: () => void;
}

/** What runs, and what may be done with it: `useInstallation` does it. */
export function ConsoleManage({ detail, installed, onChange }: ManageProps) {
  const [isAsking, setAsking] = useState(false);
  const { installation, connection, working, setPaused, uninstall } = installed;
  if (!installation) return null;
  const isBusy = working !== null;
  const nameOf = (objectName: string) =>
    detail.reads.find((one) => one.objectName === objectName)?.displayName ?? objectName;
  return (
    <>
      <p role="status">{working ?? `running as ${connection?.workspace ?? connection?.provider ?? "nobody"}`}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">object</th>
            <th scope="col">fields</th>
            <th scope="col">state</th>
            <th scope="col">
              <span>do</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {installation.configuration.read.map(({ objectName, fields, allFields, paused }) => (
            <tr key={objectName}>
              <th scope="row">{nameOf(objectName)}</th>
              <td>{allFields ? "all" : fields.length}</td>
              <td>{paused ? "paused" : "on"}</td>
              <td>
                <button disabled={isBusy} onClick={() => void setPaused(objectName, !paused)}>
                  {paused ? "resume" : "pause"} {nameOf(objectName)}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {isAsking ? (
        <>
          <p>uninstall {detail.displayName}? syncing stops now.</p>
          <button disabled={isBusy} onClick={() => void uninstall()}>
            yes, uninstall
          </button>
          <button onClick={() => setAsking(false)}>no</button>
        </>
      ) : (
        <>
          <button onClick={onChange}>change</button>
          <button onClick={() => setAsking(true)}>uninstall</button>
        </>
      )}
    </>
  );
}
