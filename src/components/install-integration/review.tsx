"use client";
import { useMemo } from "react";
import { draftChanges, nothingStored, toConfiguration } from "../../headless/draft.js";
import { Button } from "../../primitives/button.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { accountName } from "../account-name.js";
import { ErrorNotice } from "../error-notice.js";
import { useLaterMessages } from "../use-later-messages.js";
import { Conflict } from "./conflict.js";
import type { ViewProps } from "./flow-of.js";
import { Footer } from "./footer.js";
import { ReviewChanges } from "./review-changes.js";
import { ReviewKept } from "./review-kept.js";
import { ReviewLine } from "./review-line.js";
import { reviewNames } from "./review-names.js";
import { StepHeading } from "./step-heading.js";

type ReviewProps = ViewProps<"reviewing" | "installing" | "updating"> & { onPlace: (place: string) => void };

/** Sentences and counts before the one commit; every line leads back to its place. */
export function Review(props: ReviewProps) {
  const { state, flow } = props;
  return state.name === "reviewing" && state.conflict ? (
    <Conflict state={state} conflict={state.conflict} flow={flow} />
  ) : (
    <ReviewForm {...props} />
  );
}

function ReviewForm({ state, flow, onPlace }: ReviewProps) {
  const slot = useSlots();
  const { text, rich } = useLaterMessages();
  const { installation, detail, draft, objects, connection } = state;
  const provider = detail.provider.displayName;
  const isBusy = state.name !== "reviewing";
  const names = useMemo(() => reviewNames(objects, detail), [objects, detail]);
  const stored = installation?.configuration ?? nothingStored;
  const changes = useMemo(() => draftChanges(stored, toConfiguration(draft, objects)), [stored, draft, objects]);
  const otherAccount = installation !== null && installation.connectionId !== connection.id;
  const isSame = changes.isEmpty && !otherAccount;
  const before = detail.connections.find((one) => one.id === installation?.connectionId);
  const onEdit = (place: string) => {
    onPlace(place);
    flow.goTo("configure");
  };
  return (
    <>
      <StepHeading>{text("review.title")}</StepHeading>
      <p className={slot("text", "tenon-muted")}>{text(installation ? "review.changeText" : "review.text")}</p>
      {state.name === "reviewing" && state.error ? <ErrorNotice error={state.error} provider={provider} /> : null}
      <ul className={slot("review")}>
        {otherAccount ? (
          <ReviewLine
            title={rich("review.change.account", { provider })}
            rows={[
              {
                key: "account",
                target: text("installed.account"),
                ...(before ? { before: accountName(before, provider) } : {}),
                after: accountName(connection, provider),
              },
            ]}
          />
        ) : null}
        <ReviewChanges
          changes={changes}
          names={names}
          provider={provider}
          isFirst={installation === null}
          edit={{ isBusy, onEdit }}
        />
        {isSame ? <ReviewLine title={text(installation ? "review.unchanged" : "review.nothing")} /> : null}
      </ul>
      {installation ? <ReviewKept configuration={installation.configuration} names={names} /> : null}
      <Footer>
        <Button data-tenon-action="back" busy={isBusy} onClick={() => flow.back()}>
          {text("action.back")}
        </Button>
        {installation === null ? (
          <Button tone="primary" data-tenon-action="install" busy={isBusy} onClick={() => flow.install()}>
            {text(isBusy ? "review.busy" : "action.install")}
          </Button>
        ) : isSame ? null : (
          <Button tone="primary" data-tenon-action="save" busy={isBusy} onClick={() => flow.save()}>
            {text(isBusy ? "review.saving" : "action.save")}
          </Button>
        )}
      </Footer>
    </>
  );
}
