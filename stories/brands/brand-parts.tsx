import type { Parts } from "tenon-kit";
import type { BrandName } from "./brands.js";

const oakhollow: Parts = {
  logo: ({ provider }) => <span className="oakhollow-mark">{provider.displayName.slice(0, 1)}</span>,
  header: ({ standard }) => <div className="oakhollow-head">{standard}</div>,
  footer: ({ standard }) => (
    <>
      {standard}
      <p className="oakhollow-note">Questions? Write to the desk, we answer within the day.</p>
    </>
  ),
};

/** What a brand draws itself. */
export const partsOf = (brand: BrandName): Parts => (brand === "oakhollow" ? oakhollow : noParts);
const noParts: Parts = {};
