import * as z from "zod/mini";
import {
  customAuthConnectResponseSchema,
  customAuthResumeRequestSchema,
  customAuthStartRequestSchema,
} from "../../../contracts/ampersand/connect.js";
import { TenonError } from "../../../http/tenon-error.js";
import type { Baseline, Caller, InstallationsUpstream, InputValues, ResumedAuthorization } from "../upstream.js";
import { UpstreamRefusal } from "../upstream-refusal.js";
import { toConnection } from "./connection.js";
import { refusedForm } from "./connections.js";
import { credentialBody, metadataBody, readForm } from "./credentials.js";
import type { Platform } from "./platform.js";
import { partyBody, type ResolvedTarget } from "./target.js";

type Start = Parameters<InstallationsUpstream["startAuthorization"]>[0];

const path = { method: "POST", path: "/custom-auth/connect", read: customAuthConnectResponseSchema } as const;

/** Several steps after a form, each in the window. @returns the first step; `undefined` when it is connected at once */
export async function startSteps(
  platform: Platform,
  { provider, form }: ResolvedTarget,
  body: Start,
  providerAppId: string | undefined,
  caller: Caller,
): Promise<{ url: string; sessionId: string } | undefined> {
  if (provider.customOpts?.multiStep !== true) {
    throw new TenonError({
      code: "invalid_input",
      message: "This provider is connected in a form: create a connection",
    });
  }
  const typed = readForm(form, body);
  const { providerMetadata } = metadataBody(typed, form, provider);
  const request = z.parse(customAuthStartRequestSchema, {
    projectIdOrName: platform.project,
    provider: provider.name,
    ...partyBody(caller.identity),
    ...(providerMetadata !== undefined && { providerMetadata }),
    ...(providerAppId !== undefined && { providerAppId }),
    ...credentialBody(typed, form, provider),
  });
  const answer = await platform
    .ask({ ...path, body: request, secrets: typed.secrets }, caller)
    .catch((error: unknown) => {
      throw refusedForm(error, form);
    });
  return "redirect" in answer ? answer.redirect : undefined;
}

type Failure = Extract<ResumedAuthorization, { state: "failed" }>;
/** `refused`: the platform did not take it, for the reason in `failure`; `used`: the step was gone on with before. */
export type StepAnswer =
  ResumedAuthorization | { readonly state: "refused"; readonly failure: Failure } | { readonly state: "used" };

/** @throws TenonError `invalid_input` for an attempt without steps; whatever may work when it is tried again */
export async function resumeSteps(
  platform: Platform,
  baseline: Baseline,
  params: InputValues,
  caller: Caller,
): Promise<StepAnswer> {
  const { step: sessionId } = baseline;
  if (sessionId === undefined) {
    throw new TenonError({ code: "invalid_input", message: "This attempt has no step to go on with" });
  }
  const body = z.parse(customAuthResumeRequestSchema, {
    projectIdOrName: platform.project,
    sessionId,
    callbackParams: params,
  });
  try {
    const answer = await platform.ask({ ...path, body, secrets: Object.values(params) }, caller);
    if ("redirect" in answer) {
      const { url, sessionId: next } = answer.redirect;
      return { state: "continue", authorizationUrl: url, baseline: { ...baseline, step: next } };
    }
    const { connection } = answer;
    const { consumer, group } = caller.identity;
    const isMeant =
      connection.provider === baseline.provider &&
      connection.group.groupRef === group.ref &&
      connection.consumer.consumerRef === consumer.ref;
    if (!isMeant) return { state: "failed", reason: "state_mismatch", detail: undefined };
    const provider = await platform.provider(connection.provider);
    return { state: "connected", connection: toConnection(connection, provider) };
  } catch (error) {
    const isRefusal = error instanceof UpstreamRefusal && ["invalid_input", "not_found"].includes(error.code);
    if (!isRefusal) throw error;
    const isUsed = error.code === "not_found" || error.issues.some(({ path }) => path === "sessionId");
    if (isUsed && params.error === undefined) return { state: "used" };
    const isDenied = params.error === "access_denied" || error.message.includes("access_denied");
    return {
      state: "refused",
      failure: { state: "failed", reason: isDenied ? "denied" : "failed", detail: error.message },
    };
  }
}
