/** For `parameters`: what a host writes to get what the story shows. What puts a story into its state is nobody else's business. */
export const shownCode = (code: string) => ({ docs: { source: { language: "tsx", code } } });
