import type { SyntheticEvent } from "react";
import { safeUrl, useConnectFlow } from "tenon-kit/headless";

const textOf = (value: FormDataEntryValue | null) => (typeof value === "string" ? value : "");

/** The form, the provider's window, and what came of it: `useConnectFlow` knows; this only draws. */
export function ConsoleConnect({ integration, onConnected }: { integration: string; onConnected: () => void }) {
  const flow = useConnectFlow({ integration, onSuccess: onConnected });
  const { state } = flow;
  if (state.name === "authorizing") {
    const href = state.phase === "blocked" ? safeUrl("authorization", state.authorization?.authorizationUrl) : null;
    return (
      <>
        <p role="status">
          {state.phase} … finish in the window of {state.detail.provider.displayName}
        </p>
        {href === null ? (
          <button onClick={() => flow.openWindow()}>show the window</button>
        ) : (
          <a href={href} target="_blank" rel="noreferrer" onClick={() => flow.linkOpened()}>
            open {state.detail.provider.displayName}
          </a>
        )}
        <button onClick={() => flow.checkNow()}>I have finished</button>
        <button onClick={() => flow.cancel()}>cancel</button>
      </>
    );
  }
  if (state.name !== "needs-auth" && state.name !== "connecting") return <p>{state.name} …</p>;
  const { detail } = state;
  const { inputs } = detail.connectMethod;

  const onSubmit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const of = (target: "metadata" | "credential") =>
      Object.fromEntries(
        inputs
          .filter((input) => input.target === target)
          .map((input): [string, string] => [input.name, textOf(data.get(input.name))]),
      );
    // In the click itself: it may open a window. Credentials are sent once and kept nowhere.
    flow.connect({ metadata: of("metadata"), credentials: of("credential") });
  };
  return (
    <form onSubmit={onSubmit} autoComplete="off">
      {state.name === "needs-auth" && state.trouble ? (
        <p role="alert">
          ! {state.trouble.kind === "error" ? state.trouble.error.code : state.trouble.kind}: try again
        </p>
      ) : null}
      {inputs.map((input) => (
        <p key={input.name}>
          <label htmlFor={`console-${input.name}`}>{input.label}</label>
          <input
            id={`console-${input.name}`}
            name={input.name}
            required={input.required}
            type={input.type === "secret" ? "password" : "text"}
            defaultValue={input.defaultValue}
          />
        </p>
      ))}
      <button disabled={state.name === "connecting"}>connect {detail.provider.displayName}</button>
    </form>
  );
}
