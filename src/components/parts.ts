import type { ReactNode } from "react";
import type { TenonErrorCode } from "../contracts/kit/problem.js";

/** What is known of a part. */
export interface Facts {
  logo: { provider: { key: string; displayName: string } };
  header: { title: string };
  footer: object;
  empty: object;
  error: { code: TenonErrorCode; requestId: string | undefined };
  loading: object;
}
export type Standard = {
  /** What the kit would show: put it into your own, or leave it out. */
  standard: ReactNode;
};

/**
 * What a host draws itself where a class is not enough. Each gets the facts and the kit's own rendering; hooks may be used in it, and
 * one that throws is replaced by the kit's own. Buttons that a footer or an error brings are in `standard`: keep it.
 */
export interface Parts {
  /** Mark of a provider. */
  logo?: ((part: Facts["logo"] & Standard) => ReactNode) | undefined;
  /** Head of a drop-in: mark, name, badge, menu. */
  header?: ((part: Facts["header"] & Standard) => ReactNode) | undefined;
  /** Foot of a step, with its buttons. */
  footer?: ((part: Standard) => ReactNode) | undefined;
  /** Said where there is nothing yet: no connection, no activity. */
  empty?: ((part: Standard) => ReactNode) | undefined;
  /** What went wrong, and the way on. */
  error?: ((part: Facts["error"] & Standard) => ReactNode) | undefined;
  /** Stands for what comes. Screen readers hear "Loading" besides. */
  loading?: ((part: Standard) => ReactNode) | undefined;
}
