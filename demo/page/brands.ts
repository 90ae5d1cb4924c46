import type { Brand } from "./settings.js";

export interface BrandInfo {
  readonly name: string;
  readonly tagline: string;
}

/** Three pretend products. How each looks, and how the kit inside follows, is said in brands.css. */
export const brandInfo: Record<Brand, BrandInfo> = {
  harborlane: { name: "Harborlane", tagline: "Customer success" },
  ledgerfold: { name: "Ledgerfold", tagline: "Client accounts" },
  kilowave: { name: "Kilowave", tagline: "Revenue signals" },
};
