"""Le français des règles de sens : ce que les lecteurs de l'accord remarqueraient."""

from __future__ import annotations

RELATED = {
    "period-start": "la période commence ici",
    "period-end": "la période finit ici",
    "threshold": "le seuil est ici",
    "class-below": "la classe du dessous finit ici",
    "first-id": "il est porté ici d'abord",
    "first-name": "il est écrit ici d'abord",
}
RULES = {
    "placeholder": (
        "Passages […] à remplir : {count} (lignes {lines}).",
        "Remplacez-les par vos mots, ou supprimez les lignes qui ne vous servent pas.",
    ),
    "period-reversed": (
        "La période finit le {end}, avant de commencer le {start}.",
        "Échangez les deux dates, ou corrigez l'année.",
    ),
    "review-past": (
        "La prochaine révision, le {date}, est passée.",
        "Écrivez la date de la suivante.",
    ),
    "review-outside-period": (
        "La prochaine révision, le {date}, tombe hors de la période de l'accord ({bound}).",
        "Choisissez une date dans la période, ou prolongez la période.",
    ),
    "nobody-signs": (
        "Personne n'est nommé pour signer au nom de « {team} ».",
        "Ajoutez « lead » et son nom à cette équipe, ou une liste « signatures ».",
    ),
    "goal-without-target": (
        "L'objectif « {what} » n'a ni chiffre, ni délai, ni date : personne ne saura s'il est"
        " atteint.",
        "Ajoutez par exemple : target: au moins 120 par mois",
    ),
    "promise-without-measure": (
        "Rien ne dit où se lit le chiffre de « {what} ».",
        "Ajoutez par exemple : measured_in: CRM, rapport « MQL par mois »",
    ),
    "one-sided": (
        "Un seul côté promet : le marketing s'engage, les commerciaux ne promettent rien en"
        " retour.",
        "Ajoutez un délai de prise en charge dans « sales_responsibility ».",
    ),
    "one-sided+marketing_owes": (
        "Un seul côté promet : les commerciaux s'engagent, le marketing ne promet rien en retour.",
        "Ajoutez un volume ou une qualité dans « marketing_responsibility ».",
    ),
    "sales-goals-without-close-rate": (
        "Les objectifs commerciaux ne disent pas à quel taux les leads sont pris en charge et"
        " conclus.",
        "Ajoutez « close_rates », par exemple : - {{of: Leads, matched: 20 %, closed: 2 %}}",
    ),
    "mql-without-criteria": (
        "Rien ne dit ce qui fait d'un lead un MQL.",
        "Ajoutez « mql_criteria » et une liste de critères que l'on peut vérifier.",
    ),
    "criterion-vague": (
        "Le critère « {criterion} » peut se dire de n'importe quel lead.",
        "Dites ce que l'on vérifie : une fonction, une taille, une action, avec « expected ».",
    ),
    "threshold-unreachable": (
        "Aucun lead n'atteint le seuil de {threshold} points : tous les signaux ensemble en donnent"
        " {most}.",
        "Baissez le seuil, ou dites par « at_most » combien de fois un signal compte.",
    ),
    "threshold-too-easy": (
        "Le signal « {signal} » vaut {points} points et fait à lui seul un MQL (seuil :"
        " {threshold}).",
        "Donnez-lui moins de points, ou relevez le seuil.",
    ),
    "classes-overlap": (
        "Un lead de {points} points est à la fois dans la classe « {below} » et dans la classe"
        " « {above} ».",
        "Arrêtez la classe du dessous un point plus bas.",
    ),
    "deadline-without-clock": (
        "Ce délai ne dit pas s'il court la nuit et le week-end.",
        "Écrivez {number} heures ouvrées, ou {number} heures calendaires.",
    ),
    "deadline-without-clock+day": (
        "Ce délai ne dit pas s'il court le week-end.",
        "Écrivez {number} jours ouvrés, ou {number} jours calendaires.",
    ),
    "unknown-person": (
        "« {name} » n'est d'aucune des deux équipes.",
        "Ajoutez cette personne aux « members » de son équipe, ou corrigez son nom.",
    ),
    "unknown-person+suggestion": (
        "« {name} » n'est d'aucune des deux équipes.",
        "Vouliez-vous écrire « {suggestion} » ? Sinon, ajoutez cette personne aux « members ».",
    ),
    "duplicate-id": (
        "L'identifiant « {name} » est porté par deux engagements.",
        "Changez l'un des deux.",
    ),
    "duplicate-name": (
        "« {name} » est deux fois dans la même liste.",
        "Supprimez l'un des deux, ou dites ce qui les distingue.",
    ),
    "rate-over-100": (
        "Un taux de {rate} % dépasse le tout.",
        "Vérifiez la virgule ; si c'est une croissance, écrivez-la avec son signe ailleurs.",
    ),
    "rate-skips-stage": (
        "Aucun taux ne mène à l'étape « {stage} » : le précédent s'arrête à « {before} ».",
        "Écrivez le taux qui manque entre les deux, ou donnez le même nom aux deux étapes.",
    ),
    "email-malformed": (
        "« {email} » n'est pas une adresse e-mail.",
        "Écrivez-la comme prenom.nom@entreprise.fr",
    ),
    "link-malformed": (
        "« {link} » ne mène nulle part.",
        "Copiez l'adresse entière depuis le navigateur, avec https://",
    ),
    "passage-markup": (
        "{found} ne se verrait pas dans tous les formats.",
        "Écrivez-le en Markdown : **gras**, listes avec « - », tableaux avec « | ». "
        "Un logo va dans le thème.",
    ),
    "passage-too-deep": (
        "Des listes ou citations s'emboîtent plus profondément qu'une page ne peut le montrer.",
        "Tenez-vous-en à six niveaux, ou faites une section de ce qui est au fond.",
    ),
    "silence-unknown-rule": (
        "Aucune règle que l'on puisse taire ne s'appelle « {name} ».",
        "Choisissez : {choices}.",
    ),
    "silence-unknown-rule+suggestion": (
        "Aucune règle que l'on puisse taire ne s'appelle « {name} ».",
        "Vouliez-vous écrire « {suggestion} » ?",
    ),
    "silence-unknown-place": (
        "L'accord n'a rien sous « {where} ».",
        "Écrivez les clés du haut vers le bas, par exemple : lead_handoff.mql_criteria",
    ),
    "silence-unused": (
        "La règle « {name} » est tue ici, et n'a plus rien à dire.",
        "Supprimez ces lignes.",
    ),
}
