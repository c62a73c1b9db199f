"""Les mots français auxquels les règles reconnaissent une chose : des données, séparées par `|`."""

# fmt: off
UNITS = {
    "mql": "mql|mqls", "sql": "sql|sqls", "sal": "sal|sals",
    "lead": "lead|leads", "prospect": "prospect|prospects", "contact": "contact|contacts",
    "opportunity": "opportunité|opportunités",
}
"""Ce que compte un volume, et comment on l'écrit."""

IDLE = (
    "le|la|les|l|un|une|de|du|des|d|à|aux|au|pour|nos|nouveaux|nombre|volume|par|mois|trimestre"
    "|semaine|chaque|tous|livrer|fournir|générer|apporter|envoyer|transmettre|remettre|produire"
    "|commerciaux|ventes|marketing|équipe|mensuel|livrés|générés|transmis"
)
"""Les mots qui ne font pas un segment de ce que l'on compte ; tout autre peut en faire un."""

WON = "client|gagné|signé|contrat|vente|commande"
"""La dernière étape d'un entonnoir, au singulier."""

NEW = "nouveau|nouveaux"
"""Ce qui peut la précéder."""

SIDES = {
    "marketing": "marketing|le marketing|l'équipe marketing",
    "sales": "commerciaux|les commerciaux|ventes|les ventes",
}
"""Comment une signature nomme la partie qu'elle engage, outre le nom de l'équipe."""

OFFICE = (
    "market|vente|commerc|croissance|numéri|marque|produ|client|succès|demande|contenu|opéra"
    "|équipe|direct|chef|respons|vice|présid|exécut|compte|développ|représent|donn|spécial"
    "|conseil|ingén|évén|terrain|région|secteur|zone|pôle|cell|service|bureau|comité|agen"
    "|partenai|grand|global|nord|sud|est|ouest|europ|france|stratég|plan|communi|relation|public"
    "|finan|jurid|qualité|projet|inform|systèm|média|chaque|tous|centre|niveau|unité|départ"
    "|division|entreprise|revenu|prospect|avant|après"
)
"""Racines dont sont faits les noms de fonctions, d'équipes et d'entreprises : ce n'est pas
forcément une personne qui les porte."""

AT = "chez|arobase"
DOT = "point"
"""Ce que l'on écrit pour les signes d'une adresse."""

ACTS = {
    "contact_within": (
        "contact|contacté|contactée|contactés|contactées|appel|appelé|appelée|appelés|appelées"
        "|rappel|rappelé|rappelée|rappelés|rappelées|appeler|contacter|rappeler"
    ),
    "judge_within": "verdict|jugement|jugé|jugée|jugés|jugées|juger",
}
"""Ce que les commerciaux font d'un lead, par le champ qui en tient le délai.

Et non ce qui en sort : un lead non accepté a été jugé, un lead non joint a été appelé.
"""

NOT = "non|sans|pas|aucun|aucune|jamais|n|ne|est|a|été|sont|ont|encore|toujours|personne"
"""Ce par quoi une escalade dit que cela n'a pas été fait."""

AFTER = "après|depuis|sous|dans les|en|au bout de|au bout d'|plus de|plus d'"
"""Ce qui précède le temps au bout duquel on intervient."""

MEASURED = (
    "rapport|rapports|reporting|tableau|tableur|fichier|outil|logiciel|système|base|bord|suivi"
)
"""Là où un chiffre se lit, et non la région dans laquelle il se compte."""

UNSAID = "n/a|n.a|sans objet|s/o|s.o|non applicable"
UNDECIDED = (
    "à définir|à compléter|à préciser|à déterminer|à confirmer|à décider|à fixer|à venir|reste à définir"
)
NOTHING = "néant|rien|aucune|aucun|sans|non|aucune conséquence|pas de conséquence|non défini"
"""Ce que l'on écrit faute d'avoir quoi dire, ou décidé, et là où rien ne s'ensuit."""

OTHERS = "autre|autres|reste|restant|restants"
"""Comment se nomme la dernière de parts qui font un tout."""

CLASS = "classe|classes|catégorie|niveau|score|priorité|groupe"
"""Ce qui peut entourer le nom d'une classe de leads."""

SHARE = "taux|part|pourcentage|proportion"
ACCEPTED = "accepté|acceptés|acceptée|acceptées|acceptation"
REJECTED = "rejeté|rejetés|rejetée|rejetées|rejet|rejets|refusé|refusés|refus|disqualifiés|disqualification"
COMPLETE = "complet|complets|complète|complètes|complétude|complétées|complétés"
DATA = "données|donnée|fiche|fiches|champ|champs"
"""Les mots des taux de qualité : combien sont acceptés, à quel point les données sont complètes."""

NO_THRESHOLD = (
    "sous|perdus|perd|gagne|gagnés|par|chaque|profil|comportement|comportemental|engagement"
    "|intention|démographique|jour|jours|semaine|semaines|mois|supplémentaires|pas|non|ne|jusqu"
    "|bonus|inférieur"
)
"""Les mots par lesquels des points sont d'autres points que ceux qui font un MQL."""

BEYOND = "plus|dépasse|dépassant|supérieur|delà"
"""Les mots après lesquels le nombre lui-même ne compte pas."""

WHOLE = "tous|toutes|tous segments|tous les segments|tous les leads|total|ensemble|l'ensemble"
"""Comment la ligne du total nomme son segment."""

TELLING = (
    "tout|toute|tous|toutes|chaque|aucun|aucune|jamais|toujours|seul|seule|seuls|même|jour|jours"
    "|journée|heure|heures|minute|minutes|semaine|semaines|mois|trimestre|an|ans|année|aujourd|hui"
    "|demain|matin|soir|immédiatement|aussitôt|suite|délai|moitié|tiers|moins|plus|un|une|deux"
    "|trois|quatre|cinq|six|sept|huit|neuf|dix|avant|jusqu|fin|complet|complète|complets|complètes"
    "|entier|entière|intégralité|premier|première|dernier|dernière"
)
"""Ce qui fait d'une promesse une promesse dont on voit qu'elle est manquée."""
# fmt: on
