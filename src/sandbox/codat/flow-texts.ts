import type { FlowLocale } from "../../contracts/codat/sync-flow-settings.js";

type Texts = Readonly<Record<string, { text: string; required: boolean }>>;

const required = (text: string) => ({ text, required: true });
const optional = (text: string) => ({ text, required: false });

/** Texts of the hosted pages that a product may change. */
export const flowTexts: Readonly<Record<FlowLocale, Texts>> = {
  "en-us": {
    welcomeTitle: required("Connect your shop and your books"),
    welcomeText: optional("It takes a few minutes. You can stop at any time and go on later."),
    salesTitle: required("Map sales"),
    feesTitle: required("Map fees"),
    paymentsTitle: required("Map payments"),
    scheduleTitle: required("Schedule"),
    successTitle: required("Everything is set up"),
    successText: optional("Your sales will be written to your books as scheduled."),
    supportText: optional("Need help? Ask the support team."),
  },
  "fr-fr": {
    welcomeTitle: required("Connectez votre boutique et votre comptabilité"),
    welcomeText: optional("Cela prend quelques minutes. Vous pouvez vous arrêter et reprendre plus tard."),
    salesTitle: required("Associer les ventes"),
    feesTitle: required("Associer les frais"),
    paymentsTitle: required("Associer les paiements"),
    scheduleTitle: required("Planification"),
    successTitle: required("Tout est prêt"),
    successText: optional("Vos ventes seront écrites dans votre comptabilité comme prévu."),
    supportText: optional("Besoin d’aide ? Demandez à l’équipe d’assistance."),
  },
};
