"use client";
import { useEffect, useLayoutEffect } from "react";

/** A layout effect where there is a layout; on a server React 18 would warn about one. */
export const useBeforePaint = typeof window === "undefined" ? useEffect : useLayoutEffect;
