"use client";
import { Component, type ReactNode } from "react";
import { Button } from "../primitives/button.js";
import { Notice } from "../primitives/notice.js";
import { Root } from "./root.js";
import { useMessages } from "./use-messages.js";

interface ErrorBoundaryProps {
  /** Value of `data-tenon` of the drop-in it protects. */
  name: string;
  children: ReactNode;
}

/** A fault inside one drop-in costs the host's page nothing else. React reports the fault itself to the console and to `onCaughtError`. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return <Crash name={this.props.name} onRetry={() => this.setState({ broken: false })} />;
  }
}

function Crash({ name, onRetry }: { name: string; onRetry: () => void }) {
  const { text } = useMessages();
  return (
    <Root data-tenon={name} data-state="crashed">
      <Notice
        tone="negative"
        urgent
        title={text("crash.title")}
        actions={
          <Button data-tenon-action="retry" onClick={onRetry}>
            {text("action.retry")}
          </Button>
        }
      >
        {text("crash.text")}
      </Notice>
    </Root>
  );
}
