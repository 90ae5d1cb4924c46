/* What the page behind an install link says around the drop-in. */
export const englishHosted = {
  "hosted.title": "Set up an integration for {product}",
  "hosted.intro": "You were asked to do this for {group}. You do not need an account in {product}.",
  "hosted.sender": "{sender} sent you this link.",
  "hosted.limits": "The link opens this integration only, and works until {date}.",
  "hosted.done": "That is all. You can close this page.",
  "hosted.missing.title": "Open your link once more",
  "hosted.missing.text":
    "To keep it safe, this page forgets your link when it is loaded again. Open the link from your message once more; what you have done so far is kept.",
  "hosted.closed.title": "This link does not work any more",
  "hosted.closed.text": "Links run out after a while, and can be taken back. Ask for a new one where you got this one.",
  "hosted.closed.sender": "Links run out after a while, and can be taken back. Ask {sender} for a new one.",
  "hosted.help": "Help",
  "hosted.privacy": "Privacy",
} as const;
