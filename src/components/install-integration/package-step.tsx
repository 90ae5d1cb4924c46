"use client";
import { ButtonLink } from "../../primitives/button-link.js";
import { Button } from "../../primitives/button.js";
import { useSlots } from "../../primitives/slot-classes.js";
import { useLaterMessages } from "../use-later-messages.js";
import { Footer } from "./footer.js";
import { StepHeading } from "./step-heading.js";

export interface PackageStepProps {
  provider: string;
  /** Checked address of the package. */
  href: string;
  /** Done or skipped: on to connecting. */
  onSettled: () => void;
}

/** Some providers want a package of the product in the customer's account before anybody can connect. */
export function PackageStep({ provider, href, onSettled }: PackageStepProps) {
  const slot = useSlots();
  const { text, rich } = useLaterMessages();
  return (
    <>
      <StepHeading>{rich("package.title", { provider })}</StepHeading>
      <p className={slot("text")}>{rich("package.text", { provider })}</p>
      <p className={slot("text", "tenon-muted")}>{text("package.back")}</p>
      <div className="tenon-ways">
        <ButtonLink href={href} data-tenon-action="open-package">
          {text("package.open")}
        </ButtonLink>
      </div>
      <Footer>
        <Button data-tenon-action="skip" onClick={onSettled}>
          {text("package.skip")}
        </Button>
        <Button tone="primary" data-tenon-action="package-done" onClick={onSettled}>
          {text("package.done")}
        </Button>
      </Footer>
    </>
  );
}
