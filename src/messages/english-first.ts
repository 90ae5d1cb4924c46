import type { TenonErrorCode } from "../contracts/kit/problem.js";

type ErrorKey = `error.${TenonErrorCode}.${"title" | "text"}`;

/*
 * What may be said on a first screen, so that it is there at once. `{Product}` (at the start of a sentence) and `{product}` are always
 * there: the host's `productName`, or the two neutral words below.
 */
export const englishScreens = {
  "product.start": "This app",
  "product.inside": "this app",

  "steps.label": "Steps",
  "steps.connect": "Connect",
  "steps.configure": "Choose data",
  "steps.review": "Review",
  "steps.done": "(done)",

  "status.off": "Not connected",
  "status.connecting": "Connecting",
  "status.connected": "Connected",
  "status.running": "Running",
  "status.attention": "Needs attention",

  "action.next": "Review",
  "action.back": "Back",
  "action.cancel": "Cancel",
  "action.retry": "Try again",
  "action.reload": "Load the page again",
  "action.install": "Install",
  "action.save": "Save changes",
  "action.reconnect": "Reconnect",
  "action.uninstall": "Uninstall",
  "action.disconnect": "Disconnect",
  "action.another": "Use another account",
  "action.edit": "Change",
  "action.more": "More actions",
  "action.close": "Close",
  "action.open": "Set up the integration",

  loading: "Loading",
  "list.names": "{names}",
  "list.more": "{count, plural, one {# more} other {# more}}",
  newTab: "(opens in a new tab)",

  "connect.title": "Connect {provider}",
  "connect.titleAgain": "Reconnect {provider}",
  "connect.reads": "{Product} reads {objects} from your {provider} account.",
  "connect.writes": "{Product} adds and updates {objects} in your {provider} account.",
  "connect.both": "{Product} reads {objects} from your {provider} account, and adds and updates {written}.",
  "connect.plain": "{Product} works with your {provider} account.",
  "connect.window": "{provider} opens in a window. Sign in there and allow access.",
  "connect.form": "Enter the details of your {provider} account. They are sent once and are not shown again.",
  "connect.none": "{provider} needs no sign-in.",
  "connect.button": "Connect {provider}",
  "connect.buttonAgain": "Reconnect {provider}",
  "connect.busy": "Connecting to {provider}…",
  "connect.docs": "Where to find these details",
  "connect.unsupportedTitle": "{provider} cannot be connected here yet",
  "connect.unsupported":
    "{provider} asks for a kind of sign-in that is not possible on this page. Ask the support of {product} to connect it with you.",
  "connect.optional": "optional",
  "connect.missing": "Fill in “{label}”.",
  "connect.refused": "{provider} did not accept this value. Check it and try again.",
  "connect.choose": "Choose…",
  "connect.show": "Show {label}",
  "connect.hide": "Hide {label}",
  "disconnect.busy": "Disconnecting…",
  "connect.space.start": "There is a space at the start. Remove it if it is not part of “{label}”.",
  "connect.space.end": "There is a space at the end. Remove it if it is not part of “{label}”.",
  "connect.space.both": "There are spaces at the start and the end. Remove them if they are not part of “{label}”.",
  "connect.space.remove": "Remove",
  "package.title": "Install the package in {provider} first",
  "connect.inputHelp": "More about {label}",

  "trouble.denied.title": "Access was not allowed",
  "trouble.denied.text":
    "{provider} says that access was declined, so nothing is connected. Try again and allow access, or ask someone who manages your {provider} account.",
  "trouble.closed.title": "The window was closed before you finished",
  "trouble.closed.text": "Nothing is connected yet. Connect again whenever you are ready.",
  "trouble.timed-out.title": "That took too long",
  "trouble.timed-out.text":
    "For your safety a sign-in is only good for a few minutes. Nothing is connected yet. Connect again to start afresh.",
  "trouble.superseded.title": "You went on in another window",
  "trouble.superseded.text": "A newer attempt took the place of this one. Finish there, or connect again here.",
  "trouble.failed.title": "{provider} could not be connected",
  "trouble.failed.text":
    "The sign-in did not go through, so nothing is connected. Try again; if it keeps failing, ask the support of {product}.",

  "window.opening.title": "Opening {provider}…",
  "window.opening.text": "A window opens. Sign in there and allow access.",
  "window.waiting.title": "Finish in the {provider} window",
  "window.waiting.text": "Sign in there and allow access. This page goes on by itself when you are done.",
  "window.soft-closed.title": "Did you finish in {provider}?",
  "window.soft-closed.text":
    "The window seems to be closed. If you allowed access, this page goes on by itself in a moment. If not, open the window again.",
  "window.blocked.title": "Your browser blocked the window",
  "window.blocked.text":
    "Nothing is lost. Open {provider} with the button below, or continue in this tab and come back here afterwards.",
  "window.verifying.title": "Checking with {provider}…",
  "window.verifying.text": "This takes a moment.",
  "window.front": "Bring the window to the front",
  "window.again": "Open the window again",
  "window.open": "Open {provider}",
  "window.here": "Continue in this tab",
  "window.hereHint":
    "If you continue in this tab, you leave this page. When {provider} is done, come back here; it goes on where you were.",
  "window.done": "I have finished",

  "prepare.title": "Choose data",
  "prepare.text": "Reading what your {provider} account offers…",
  "review.busy": "Installing…",
  "review.saving": "Saving…",

  "installed.fresh.title": "All set",

  "uninstall.busy": "Uninstalling…",

  "support.label": "Details for support",
  "support.reference": "Reference",
  "support.wait": "{count, plural, one {Wait # second, then try again.} other {Wait # seconds, then try again.}}",
  "crash.title": "This part of the page stopped working",
  "crash.text": "Nothing you saved is lost. Try again, or load the page anew.",
  "action.rotate": "Enter new details",
  "installed.pausing": "Pausing…",
  "installed.resuming": "Resuming…",
  "installed.paused": "Paused",
  "installed.resumed": "Running again",
} as const;

export const englishErrors = {
  "error.network.title": "No connection",
  "error.network.text": "{Product} could not be reached. Check your internet connection and try again.",
  "error.timeout.title": "No answer yet",
  "error.timeout.text": "{Product} took too long to answer. Try again in a moment.",
  "error.bad_response.title": "The answer could not be read",
  "error.bad_response.text": "Something between this page and {product} is not working. Try again in a moment.",
  "error.unsafe_url.title": "This address is not safe to open",
  "error.unsafe_url.text":
    "The sign-in page has an address this page does not trust, so it was not opened. Ask the support of {product}.",
  "error.invalid_input.title": "Something needs another look",
  "error.invalid_input.text": "Not everything was accepted. Check your choices and try again.",
  "error.session_ended.title": "You are signed out",
  "error.session_ended.text": "Your time in {product} ran out. Load the page anew to sign in, then go on here.",
  "error.payment_required.title": "Not part of your plan",
  "error.payment_required.text":
    "This integration needs another plan. Ask the person who looks after your subscription.",
  "error.forbidden.title": "You may not do this",
  "error.forbidden.text": "Your role does not allow it. Ask an administrator of your organization.",
  "error.identity_mismatch.title": "You are signed in as somebody else",
  "error.identity_mismatch.text": "The page and your sign-in do not belong together any more. Load the page anew.",
  "error.not_found.title": "This is not available",
  "error.not_found.text": "It may have been removed. Load the page anew, or ask the support of {product}.",
  "error.conflict.title": "Somebody changed this at the same time",
  "error.conflict.text": "Your choices are still here. Look at them again, then save once more.",
  "error.too_large.title": "That is too much at once",
  "error.too_large.text": "Choose fewer fields and try again.",
  "error.rate_limited.title": "Too many requests at once",
  "error.rate_limited.text": "Wait a moment, then try again. Nothing is lost.",
  "error.quota_exhausted.title": "The limit is reached",
  "error.quota_exhausted.text": "Your plan allows no more right now. Ask the support of {product}.",
  "error.credentials_refused.title": "{provider} did not accept these details",
  "error.credentials_refused.text":
    "Nothing is connected yet. Check what you entered and try again; a key may have expired or lack a permission.",
  "error.provider_unavailable.title": "{provider} does not answer",
  "error.provider_unavailable.text":
    "{provider} seems to be unavailable right now. Your entries are still here; try again in a few minutes.",
  "error.upstream_unavailable.title": "The service does not answer",
  "error.upstream_unavailable.text": "This is not your fault, and nothing is lost. Try again in a few minutes.",
  "error.unexpected.title": "That did not work",
  "error.unexpected.text":
    "Something went wrong on our side. Try again; if it keeps failing, ask the support of {product}.",
} as const satisfies Record<ErrorKey, string>;

export const englishFirst = { ...englishScreens, ...englishErrors };
