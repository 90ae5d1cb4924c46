import { Settings } from "./settings.jsx";

export const dynamic = "force-dynamic";

const Page = () => <Settings />;

export { Page as default };
