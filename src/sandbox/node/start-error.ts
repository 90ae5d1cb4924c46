/**
 * The sandbox cannot start for a reason its user can mend: a wrong path, a file that does not parse, a port in use. The message is one line that
 * says what, where, and how to mend it; the command prints it as it is.
 */
export class SandboxStartError extends Error {
  override readonly name = "SandboxStartError";
}

/** The system's short code of a failed call ("ENOENT", "EADDRINUSE"), if it has one. */
export function systemCode(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

const fileReasons: Record<string, string> = {
  ENOENT: "there is no such file or folder",
  EISDIR: "this is a folder, a file is needed",
  ENOTDIR: "a part of the path is a file, not a folder",
  EACCES: "this user has no right to it",
  EPERM: "this user has no right to it",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
};

/** Why a file could not be read or written, in words. */
export function fileReason(error: unknown): string {
  return fileReasons[systemCode(error) ?? ""] ?? firstLine(error);
}

/** The first line of what went wrong, for use inside a longer sentence. */
export function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split("\n", 1)[0] ?? message;
}
