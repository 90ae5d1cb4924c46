"use client";
import { Button } from "../../primitives/button.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { ErrorNotice } from "../error-notice.js";
import { useLaterMessages } from "../use-later-messages.js";
import type { ViewProps } from "./flow-of.js";
import { Footer } from "./footer.js";
import { ReviewChanges } from "./review-changes.js";
import { ReviewFirst } from "./review-first.js";
import { StepHeading } from "./step-heading.js";

/** Sentences and counts before the one commit; every line leads back to its place. */
export function Review(
  props: ViewProps<"reviewing" | "installing" | "updating"> & { onPlace: (place: string) => void },
) {
  const { state, flow, onPlace } = props;
  const slot = useSlots();
  const { text } = useLaterMessages();
  const { installation, detail } = state;
  const isBusy = state.name !== "reviewing";
  const onEdit = (objectName: string) => {
    onPlace(objectName);
    flow.goTo("configure");
  };
  return (
    <>
      <StepHeading>{text("review.title")}</StepHeading>
      <p className={slot("text", "tenon-muted")}>{text(installation ? "review.changeText" : "review.text")}</p>
      {state.name === "reviewing" && state.error ? (
        <ErrorNotice error={state.error} provider={detail.provider.displayName} />
      ) : null}
      <ul className={slot("review")}>
        {installation ? (
          <ReviewChanges state={state} installation={installation} isBusy={isBusy} onEdit={onEdit} />
        ) : (
          <ReviewFirst state={state} isBusy={isBusy} onEdit={onEdit} />
        )}
      </ul>
      <Footer>
        <Button data-tenon-action="back" busy={isBusy} onClick={() => flow.back()}>
          {text("action.back")}
        </Button>
        {installation ? (
          <Button tone="primary" data-tenon-action="save" busy={isBusy} onClick={() => flow.save()}>
            {text(isBusy ? "review.saving" : "action.save")}
          </Button>
        ) : (
          <Button tone="primary" data-tenon-action="install" busy={isBusy} onClick={() => flow.install()}>
            {text(isBusy ? "review.busy" : "action.install")}
          </Button>
        )}
      </Footer>
    </>
  );
}
