// What the page says, in three languages; every language has the same keys.
export const LANGUAGES = { ar: "العربية", en: "English", fr: "Français" };

export const WORDS = {
  ar: {
    title: "من التقى من ومتى", docs: "واجهة البرمجة", country_a: "دولة", country_b: "مع دولة", from: "من", to: "إلى",
    type: "النوع", status: "الحالة", undated: "وما لا يُعرف تاريخه", show: "اعرض", more: "المزيد", any: "الكل",
    found: "عدد اللقاءات: {n}", none: "لا لقاءات بهذه الشروط.", undated_group: "بلا تاريخ معروف",
    evidence: "الأدلة ({n})", sources: "مصادر مستقلة: {n}", text: "نص المقال", no_text: "نص المقال غير محفوظ هنا.",
    inferred: "استنتاجًا: {names}", possible: "أحد التواريخ: {dates}", said: "كما ورد: «{words}»", level: "المستوى",
    away: "الخدمة لا تجيب.", published: "نُشر {date}",
    meeting: "لقاء", visit: "زيارة", call: "اتصال", conference: "مؤتمر", session: "دورة", signing: "توقيع",
    joint_activity: "نشاط مشترك", held: "عُقد", planned: "مقرر", proposed: "مقترح", postponed: "مؤجل",
    cancelled: "ملغى", denied: "منفي",
    basis_stated: "التاريخ مذكور في النص", basis_relative: "محسوب من تاريخ النشر", basis_weekday: "من اسم اليوم",
    basis_dateline: "من سطر التاريخ", basis_published: "تاريخ النشر نفسه", basis_candidates: "لم يُحسم",
    basis_outside: "من محلل أو مقال آخر", basis_unknown: "غير معروف",
  },
  en: {
    title: "Who met whom, and when", docs: "API", country_a: "Country", country_b: "with country", from: "From", to: "To",
    type: "Type", status: "Status", undated: "also those without a date", show: "Show", more: "More", any: "All",
    found: "Events: {n}", none: "No events match.", undated_group: "Without a known date",
    evidence: "Evidence ({n})", sources: "Independent sources: {n}", text: "Text of the article",
    no_text: "The text is not kept here.", inferred: "inferred: {names}", possible: "one of: {dates}",
    said: "as written: “{words}”", level: "Level", away: "The service does not answer.", published: "published {date}",
    meeting: "meeting", visit: "visit", call: "call", conference: "conference", session: "session", signing: "signing",
    joint_activity: "joint activity", held: "held", planned: "planned", proposed: "proposed", postponed: "postponed",
    cancelled: "cancelled", denied: "denied",
    basis_stated: "date stated in the text", basis_relative: "counted from the publication date",
    basis_weekday: "from the weekday", basis_dateline: "from the dateline", basis_published: "the publication date itself",
    basis_candidates: "not settled", basis_outside: "from an analyst or another article", basis_unknown: "unknown",
  },
  fr: {
    title: "Qui a rencontré qui, et quand", docs: "API", country_a: "Pays", country_b: "avec le pays", from: "Du", to: "Au",
    type: "Type", status: "Statut", undated: "aussi sans date", show: "Afficher", more: "Plus", any: "Tous",
    found: "Événements : {n}", none: "Aucun événement.", undated_group: "Sans date connue",
    evidence: "Preuves ({n})", sources: "Sources indépendantes : {n}", text: "Texte de l’article",
    no_text: "Le texte n’est pas conservé ici.", inferred: "déduit : {names}", possible: "l’une de : {dates}",
    said: "tel quel : « {words} »", level: "Niveau", away: "Le service ne répond pas.", published: "publié {date}",
    meeting: "rencontre", visit: "visite", call: "appel", conference: "conférence", session: "session",
    signing: "signature", joint_activity: "activité commune", held: "tenu", planned: "prévu", proposed: "proposé",
    postponed: "reporté", cancelled: "annulé", denied: "démenti",
    basis_stated: "date donnée par le texte", basis_relative: "comptée depuis la publication",
    basis_weekday: "d’après le jour", basis_dateline: "d’après l’en-tête", basis_published: "la date de publication",
    basis_candidates: "non tranchée", basis_outside: "d’un analyste ou d’un autre article", basis_unknown: "inconnue",
  },
};

/** The words for a key, with {names} filled in. */
export function word(language, key, values = {}) {
  const text = WORDS[language][key] ?? key;
  return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
}
