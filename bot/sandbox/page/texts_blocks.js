// The words of inputs, menus, tables and charts: what Slack itself would say around Vigie's own words.

import { texts } from "./texts.js";

const NBSP = "\u00a0";

export const blockTexts = {
  ...{ cancel: texts.cancel, close: texts.close },
  optional: "(facultatif)",
  choose: "Choisir…",
  chooseMany: "Choisir une ou plusieurs options",
  choosePerson: "Choisir une personne",
  chooseChannel: "Choisir un canal",
  chosen: (count) => (count === 1 ? "1 choix" : `${count} choix`),
  filter: "Filtrer les options",
  noOption: "Aucune option ne correspond.",
  atMost: (count) => `${count} choix au plus.`,
  remove: (name) => `Retirer ${name}`,
  moreActions: "Plus d’actions",
  confirm: "Confirmer",
  notSupported: (type) => `Le bac à sable n’affiche pas cet élément (${type}).`,
  fileInput: "Vigie ne reçoit aucun fichier\u00a0: décrivez plutôt l’image dans les champs prévus.",
  image: "Image",
  imageOf: (alt) => `Image\u00a0: ${alt}`,
  video: "Regarder la vidéo",
  alertLevels: { info: "Information", warning: "Attention", error: "Erreur", success: "Réussite", default: "Note" },

  required: "Remplissez ce champ.",
  chooseOne: "Faites un choix.",
  tooLong: (over) => `Raccourcissez le texte de ${over}${NBSP}${over > 1 ? "caractères" : "caractère"}.`,
  tooShort: (least) => `Écrivez au moins ${least}${NBSP}caractères.`,
  badUrl: "Inscrivez une adresse Web complète, par exemple https://blainville.ca.",
  badEmail: "Inscrivez une adresse de courriel valide.",
  badNumber: "Inscrivez un nombre.",
  badDecimal: "Inscrivez un nombre entier.",
  tooSmall: (least) => `Inscrivez un nombre d’au moins ${least}.`,
  tooBig: (most) => `Inscrivez un nombre d’au plus ${most}.`,
  counter: (count, most) => `${count} / ${most}`,
  counterName: (count, most) => `${count}${NBSP}caractères sur ${most}`,
  errorSummary: (count) => (count > 1 ? `${count}${NBSP}champs sont à corriger.` : "Un champ est à corriger."),

  table: "Tableau",
  sortBy: (name) => `Trier par ${name}`,
  page: (page, pages) => `Page ${page} sur ${pages}`,
  previous: "Page précédente",
  next: "Page suivante",
  chart: { bar: "Diagramme à barres", line: "Courbe", area: "Aires", pie: "Diagramme circulaire" },
  chartAlt: (kind, title, data) => `${kind}\u00a0: ${title}. ${data}`,
  seriesAlt: (name, points) => `${name}\u00a0: ${points}.`,
  pointAlt: (label, value) => `${label}, ${value}`,
  shareAlt: (label, value, share) => `${label}, ${value} (${share}\u00a0%)`,
  showNumbers: "Voir les chiffres",
  category: "Catégorie",
  value: "Valeur",
};

export const dateTexts = {
  today: "aujourd’hui",
  yesterday: "hier",
  tomorrow: "demain",
  first: "1er",
  time: (hours, minutes) => `${hours}${NBSP}h${minutes ? `${NBSP}${String(minutes).padStart(2, "0")}` : ""}`,
  dayAndTime: (day, time) => `${day}, ${time}`,
  ago: (count, unit) => `il y a ${count}${NBSP}${unit}`,
  ahead: (count, unit) => `dans ${count}${NBSP}${unit}`,
  units: { minute: ["minute", "minutes"], hour: ["heure", "heures"], day: ["jour", "jours"] },
  atOnce: "à l’instant",
};
