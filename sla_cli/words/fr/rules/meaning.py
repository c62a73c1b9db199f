"""Le français des règles de sens : ce que les lecteurs de l'accord remarqueraient."""

from __future__ import annotations

# fmt: off
RULES: dict[str, dict[str, str]] = {
    "placeholder": {
        "title": "Il reste quelque chose à remplir.", "why": "Le document est marqué comme projet, avec la place d'écrire à la main.",
        "wrong": 'company: "[…]"', "right": "company: Acme",
        "message": "Passages […] à remplir : {count} (lignes {lines}).",
        "fix": "Remplacez-les par vos mots, ou supprimez les lignes qui ne vous servent pas.",
    },
    "period-reversed": {
        "title": "La période finit avant de commencer.", "why": "Une telle période n'engage personne.",
        "wrong": "period: {start: 2027-01-01, end: 2026-12-31}", "right": "period: {start: 2027-01-01, end: 2027-12-31}",
        "message": "La période finit le {end}, avant de commencer le {start}.",
        "fix": "Échangez les deux dates, ou corrigez l'année.",
    },
    "review-past": {
        "title": "La prochaine révision est passée.", "why": "Un accord que nul ne révise est un accord que nul ne suit.",
        "message": "La prochaine révision, le {date}, est passée.",
        "fix": "Écrivez la date de la suivante.",
    },
    "review-outside-period": {
        "title": "La prochaine révision est hors de la période.", "why": "Quand elle viendra, il n'y aura plus rien à réviser.",
        "message": "La prochaine révision, le {date}, tombe hors de la période de l'accord ({bound}).",
        "fix": "Choisissez une date dans la période, ou prolongez la période.",
    },
    "nobody-signs": {
        "title": "Personne n'est nommé pour signer d'un côté.", "why": "Un accord que personne n'a signé n'engage personne.",
        "wrong": "sales: Ventes", "right": "sales: {team: Ventes, lead: Marc Delattre, role: Directeur commercial}",
        "message": "Personne n'est nommé pour signer au nom de « {team} ».",
        "fix": "Ajoutez « lead » et son nom à cette équipe, ou une liste « signatures ».",
    },
    "goal-without-target": {
        "title": "Un objectif ne peut pas être manqué.", "why": "Ceux du marketing et des commerciaux sont précis : un chiffre, un délai ou une date. Ceux de l'entreprise peuvent n'être qu'énoncés.",
        "wrong": "- Apporter plus de leads", "right": "- {what: Apporter des leads, target: 600 leads par mois}",
        "message": "L'objectif « {what} » n'a ni chiffre, ni délai, ni date : personne ne saura s'il est atteint.",
        "fix": "Ajoutez par exemple : target: au moins 120 par mois",
    },
    "promise-without-measure": {
        "title": "Un chiffre est promis, et rien ne dit où il se lit.", "why": "Deux équipes qui ont deux tableaux liront deux chiffres.",
        "wrong": "- {what: MQL, target: 120 par mois}", "right": "- {what: MQL, target: 120 par mois, measured_in: CRM}",
        "message": "Rien ne dit où se lit le chiffre de « {what} ».",
        "fix": "Ajoutez par exemple : measured_in: CRM, rapport « MQL par mois »",
    },
    "one-sided": {
        "title": "Un seul côté promet.", "why": "Un accord tient tant que chacun a quelque chose à y perdre.",
        "right": "sales_responsibility:\n  response: [{leads: MQL, contact_within: 4 heures ouvrées}]",
        "message": "Un seul côté promet : le marketing s'engage, les commerciaux ne promettent rien en retour.",
        "fix": "Ajoutez un délai de prise en charge dans « sales_responsibility ».",
        "message+marketing_owes": "Un seul côté promet : les commerciaux s'engagent, le marketing ne promet rien en retour.",
        "fix+marketing_owes": "Ajoutez un volume ou une qualité dans « marketing_responsibility ».",
    },
    "sales-goals-without-close-rate": {
        "title": "Les objectifs commerciaux n'ont pas de taux de prise en charge et de conclusion.", "why": "Ils font des leads un chiffre d'affaires ; sans eux, nul ne sait combien de leads il faut.",
        "right": "close_rates: [{of: Leads, matched: 20 %, closed: 2 %}]",
        "message": "Les objectifs commerciaux ne disent pas à quel taux les leads sont pris en charge et conclus.",
        "fix": "Ajoutez « close_rates », par exemple : - {{of: Leads, matched: 20 %, closed: 2 %}}",
    },
    "mql-without-criteria": {
        "title": "Rien ne dit ce qu'est un MQL.", "why": "C'est la première chose que les deux équipes se disputeront.",
        "right": "mql_criteria: [Entreprise de 50 à 500 salariés, Projet dans l'année]",
        "message": "Rien ne dit ce qui fait d'un lead un MQL.",
        "fix": "Ajoutez « mql_criteria » et une liste de critères que l'on peut vérifier.",
    },
    "criterion-vague": {
        "title": "Un critère peut se dire de n'importe quel lead.", "why": "Deux personnes doivent juger de même un même lead.",
        "wrong": "- A montré de l'intérêt", "right": "- {criterion: A demandé un devis, field: Dernier formulaire}",
        "message": "Le critère « {criterion} » peut se dire de n'importe quel lead.",
        "fix": "Dites ce que l'on vérifie : une fonction, une taille, une action, avec « expected ».",
    },
    "threshold-unreachable": {
        "title": "Aucun lead n'atteint le seuil.", "why": "Un signal compte une fois, sauf si « at_most » dit combien ; « maximum » borne la somme.",
        "wrong": "threshold: 100\nrules: [{signal: Démo, points: 50}]", "right": "threshold: 50\nrules: [{signal: Démo, points: 50}]",
        "message": "Aucun lead n'atteint le seuil de {threshold} points : tous les signaux ensemble en donnent {most}.",
        "fix": "Baissez le seuil, ou dites par « at_most » combien de fois un signal compte.",
    },
    "threshold-too-easy": {
        "title": "Un signal faible fait à lui seul un MQL.", "why": "Un clic distrait n'est pas une raison d'appeler.",
        "wrong": "threshold: 20\nrules: [{signal: A ouvert un e-mail, points: 20}]", "right": "threshold: 60\nrules: [{signal: A ouvert un e-mail, points: 5}]",
        "message": "Le signal « {signal} » vaut {points} points et fait à lui seul un MQL (seuil : {threshold}).",
        "fix": "Donnez-lui moins de points, ou relevez le seuil.",
    },
    "classes-overlap": {
        "title": "Un score tombe dans deux classes.", "why": "Nul ne sait quel délai s'applique.",
        "wrong": "- {name: B, from: 50, to: 80}\n- {name: A, from: 80}", "right": "- {name: B, from: 50, to: 79}\n- {name: A, from: 80}",
        "message": "Un lead de {points} points est à la fois dans la classe « {below} » et dans la classe « {above} ».",
        "fix": "Arrêtez la classe du dessous un point plus bas.",
    },
    "deadline-without-clock": {
        "title": "Un délai ne dit pas quelle horloge il suit.", "why": "« 2 jours » à partir du vendredi soir, c'est dimanche pour l'un et mardi pour l'autre.",
        "wrong": "within: 2 jours", "right": "within: 2 jours ouvrés",
        "message": "Ce délai ne dit pas s'il court la nuit et le week-end.",
        "fix": "Dites s'il est ouvré ou calendaire.",
        "fix+business": "Écrivez {business}, ou {calendar}.",
        "message+day": "Ce délai ne dit pas s'il court le week-end.",
    },
    "unknown-person": {
        "title": "Quelqu'un est nommé qui n'est d'aucune équipe.", "why": "Un nom mal écrit, ou une personne partie, ne répond de rien.",
        "message": "« {name} » n'est d'aucune des deux équipes.",
        "fix": "Ajoutez cette personne aux « members » de son équipe, ou corrigez son nom.",
        "fix+suggestion": "Vouliez-vous écrire « {suggestion} » ? Sinon, ajoutez cette personne aux « members ».",
    },
    "duplicate-id": {
        "title": "Deux engagements portent le même identifiant.", "why": "Ce qui y renvoie pourrait désigner l'un ou l'autre.",
        "message": "L'identifiant « {name} » est porté par deux engagements.",
        "fix": "Changez l'un des deux.",
    },
    "duplicate-name": {
        "title": "Deux éléments d'une liste portent le même nom.", "why": "Les lecteurs ne peuvent les distinguer.",
        "message": "« {name} » est deux fois dans la même liste.",
        "fix": "Supprimez l'un des deux, ou dites ce qui les distingue.",
    },
    "rate-over-100": {
        "title": "Une part dépasse le tout.",
        "wrong": "rate: 120 %", "right": "rate: 12 %",
        "message": "Un taux de {rate} % dépasse le tout.",
        "fix": "Vérifiez la virgule ; si c'est une croissance, écrivez-la avec son signe ailleurs.",
    },
    "rate-skips-stage": {
        "title": "L'entonnoir saute une étape.", "why": "Les volumes ne se calculent plus d'un bord à l'autre.",
        "wrong": "- {from: Lead, to: MQL, rate: 20 %}\n- {from: SAL, to: Client, rate: 10 %}", "right": "- {from: Lead, to: MQL, rate: 20 %}\n- {from: MQL, to: SAL, rate: 75 %}\n- {from: SAL, to: Client, rate: 10 %}",
        "message": "Aucun taux ne mène à l'étape « {stage} » : le précédent s'arrête à « {before} ».",
        "fix": "Écrivez le taux qui manque entre les deux, ou donnez le même nom aux deux étapes.",
    },
    "email-malformed": {
        "title": "On ne peut pas écrire à une adresse e-mail.",
        "wrong": "email: marc chez acme.fr", "right": "email: marc@acme.fr",
        "message": "« {email} » n'est pas une adresse e-mail.",
        "fix": "Écrivez-la comme prenom.nom@entreprise.fr",
    },
    "link-malformed": {
        "title": "Un lien ne mène nulle part.",
        "wrong": "link: le disque partagé", "right": "link: https://disque.exemple.fr/sla",
        "message": "« {link} » ne mène nulle part.",
        "fix": "Copiez l'adresse entière depuis le navigateur, avec https://",
    },
    "passage-markup": {
        "title": "Une section à vous contient du HTML ou une image.", "why": "Le HTML se verrait dans un format et pas dans les autres.",
        "wrong": "text: <b>Confidentiel</b>", "right": 'text: "**Confidentiel**"',
        "message": "{found} ne se verrait pas dans tous les formats.",
        "fix": "Écrivez-le en Markdown : **gras**, listes avec « - », tableaux avec « | ». Un logo va dans le thème.",
    },
    "passage-too-deep": {
        "title": "Une section à vous emboîte des listes trop profondément.", "why": "Ce qui est au fond serait perdu.",
        "message": "Des listes ou citations s'emboîtent plus profondément qu'une page ne peut le montrer.",
        "fix": "Tenez-vous-en à six niveaux, ou faites une section de ce qui est au fond.",
    },
    "silence-unknown-rule": {
        "title": "On fait taire une règle qui n'existe pas, ou qui est une erreur.", "why": "Les erreurs sont des contradictions : elles se corrigent, elles ne se taisent pas.",
        "message": "Aucune règle que l'on puisse taire ne s'appelle « {name} ».",
        "fix": "Choisissez : {choices}.",
        "fix+suggestion": "Vouliez-vous écrire « {suggestion} » ?",
    },
    "silence-unknown-place": {
        "title": "Un silence nomme un bloc que l'accord n'a pas.",
        "right": "silenced:\n  - rule: criterion-vague\n    reason: Les commerciaux jugent au téléphone.\n    where: lead_handoff.mql_criteria",
        "message": "L'accord n'a rien sous « {where} ».",
        "fix": "Écrivez les clés du haut vers le bas, par exemple : lead_handoff.mql_criteria",
    },
    "silence-unused": {
        "title": "Un silence n'a plus rien à taire.", "why": "S'il reste, il cachera la prochaine remarque.",
        "message": "La règle « {name} » est tue ici, et n'a plus rien à dire.",
        "fix": "Supprimez ces lignes.",
    },
}
# fmt: on
