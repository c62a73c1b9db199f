"""Le français de ce qui n'a pas la forme d'un accord : clés, valeurs, quantités, tableaux."""

from __future__ import annotations

# fmt: off
RULES: dict[str, dict[str, str]] = {
    "not-an-agreement": {
        "title": "Le fichier est une liste ou un texte, pas un bloc de clés.",
        "wrong": "- sla: 1", "right": "sla: 1",
        "message": "Un accord est une suite de clés comme « company: Acme » ; ce fichier commence autrement.",
        "fix": "Partez du modèle vierge : sla new",
    },
    "format-version": {
        "title": "Le fichier se dit d'une autre version du format.",
        "wrong": "sla: 2", "right": "sla: 1",
        "message": "« {value} » n'est pas un format que ce programme connaît.",
        "fix": "Écrivez sla: 1",
    },
    "unknown-key": {
        "title": "Une clé n'est pas connue ici.", "why": "Mal orthographiée, elle se perdrait sans un mot.",
        "wrong": "compnay: Acme", "right": "company: Acme",
        "message": "« {key} » n'est pas une clé admise ici.",
        "fix": "Clés admises ici : {keys}.",
        "fix+suggestion": "Vouliez-vous écrire « {suggestion} » ?",
    },
    "missing-key": {
        "title": "Il manque à un bloc une clé dont il ne peut se passer.",
        "wrong": "goals:\n  - target: 5 %", "right": "goals:\n  - what: Grandir\n    target: 5 %",
        "message": "Il manque « {key} » ici.",
        "fix": "Ajoutez une ligne à ce bloc, {key}: …",
    },
    "empty-value": {
        "title": "Une clé qui veut une valeur n'en a pas.",
        "wrong": "company:", "right": "company: Acme",
        "message": "Rien n'est écrit ici ; on attend {expected}.",
        "fix": 'Écrivez {expected} (par exemple : {example}), ou "[…]" pour plus tard.',
    },
    "wrong-type": {
        "title": "Une valeur n'est pas du genre que veut sa clé.",
        "wrong": "company: [Acme, Apex]", "right": "company: Acme",
        "message": "On attend ici {expected}, et c'est {found}.",
        "fix": "Écrivez par exemple : {example}",
        "fix+keys": "Écrivez une clé par ligne, en retrait de deux espaces. Clés admises ici : {keys}.",
    },
    "unknown-choice": {
        "title": "Un mot n'est pas de ceux que connaît cette clé.",
        "wrong": "status: signé", "right": "status: en vigueur",
        "message": "« {value} » n'est pas un des mots connus ici.",
        "fix": "Choisissez : {choices}.",
        "fix+suggestion": "Vouliez-vous écrire « {suggestion} » ? Le choix est : {choices}.",
    },
    "number-too-small": {
        "title": "Un nombre est plus petit qu'il n'est possible.",
        "wrong": "at_most: 0", "right": "at_most: 1",
        "message": "{value} est trop petit.",
        "fix": "Écrivez {least} ou davantage.",
    },
    "target-no-number": {
        "title": "Une cible n'a pas de nombre.", "why": "Nul ne sait si « plus de leads » est atteint.",
        "wrong": "target: plus de leads", "right": "target: au moins 120 leads par mois",
        "message": "« {text} » ne contient aucun nombre.",
        "fix": "Écrivez un chiffre, par exemple : {example}. Les mots seuls vont dans « what » ou « note ».",
    },
    "target-two-numbers": {
        "title": "Une cible a deux nombres qui ne font pas un intervalle.", "why": "On n'en lirait qu'un.",
        "wrong": "target: au moins 40 et au plus 60 %", "right": "target: 40–60 %",
        "message": "« {text} » contient deux chiffres qui ne forment pas un intervalle.",
        "fix": "Écrivez un seul chiffre, par exemple : {example}. L'autre fait un engagement à part.",
    },
    "target-unreadable": {
        "title": "Une cible ne se lit pas.",
        "wrong": "target: 5 %%", "right": "target: 5 %",
        "message": "« {text} » ne se lit pas comme un chiffre.",
        "fix": "Écrivez par exemple : {example}",
    },
    "target-range-reversed": {
        "title": "Un intervalle va du plus grand au plus petit.",
        "wrong": "target: 60–40 %", "right": "target: 40–60 %",
        "message": "L'intervalle va de {low} à {high}, en descendant.",
        "fix": "Mettez le plus petit d'abord : de {high} à {low}.",
    },
    "target-mixed-units": {
        "title": "Les deux bouts d'un intervalle ne comptent pas la même chose.",
        "wrong": "target: 10 € à 20 %", "right": "target: 10 à 20 %",
        "message": "Les deux bouts de « {text} » n'ont pas la même unité.",
        "fix": "Donnez-leur la même, par exemple : {example}",
    },
    "duration-unreadable": {
        "title": "Une durée ne se lit pas.",
        "wrong": "length: un moment", "right": "length: 30 minutes",
        "message": "« {text} » ne se lit pas comme une durée.",
        "fix": "Écrivez un nombre et une unité, par exemple : {example}",
    },
    "deadline-unreadable": {
        "title": "Un délai ne se lit pas.",
        "wrong": "within: bientôt", "right": "within: 4 heures ouvrées",
        "message": "« {text} » ne se lit pas comme un délai.",
        "fix": "Écrivez un nombre et une unité, par exemple : {example}. « ouvré » ne compte que le temps de travail.",
    },
    "time-unreadable": {
        "title": "Une heure ne se lit pas.",
        "wrong": "start: neuf heures", "right": "start: 9 h",
        "message": "« {text} » ne se lit pas comme une heure.",
        "fix": "Écrivez par exemple : {example}",
    },
    "date-unreadable": {
        "title": "Une date ne se lit pas.", "why": "Quand il n'y a que des nombres, le jour vient avant le mois.",
        "wrong": "next: en avril", "right": "next: 2027-04-02",
        "message": "« {text} » ne se lit pas comme une date.",
        "fix": "Écrivez année-mois-jour, par exemple : {example}",
    },
    "date-impossible": {
        "title": "Aucun calendrier n'a ce jour.",
        "wrong": "next: 30/02/2027", "right": "next: 28/02/2027",
        "message": "« {text} » est un jour qui n'existe pas.",
        "fix": "Vérifiez le jour et le mois, par exemple : {example}",
    },
    "csv-outside-folder": {
        "title": "Un tableau est nommé hors du dossier de l'accord.", "why": "Le fichier d'un inconnu ne doit pas en lire d'autres.",
        "wrong": "file: ../taux.csv", "right": "file: taux.csv",
        "message": "« {file} » n'est pas dans le dossier de l'accord.",
        "fix": "Mettez le tableau à côté de l'accord et n'écrivez que son nom.",
    },
    "csv-missing": {
        "title": "Le tableau nommé n'existe pas.",
        "message": "Il n'y a pas de tableau « {file} » à côté de l'accord.",
        "fix": "Vérifiez son nom, ou écrivez les taux ici sous « rates ».",
    },
    "csv-not-readable": {
        "title": "Le tableau n'est pas un CSV.",
        "message": "« {file} » ne se lit pas comme un tableau CSV.",
        "fix": "Enregistrez-le de nouveau depuis le tableur en « CSV UTF-8 ».",
    },
    "csv-too-big": {
        "title": "Le tableau est plus grand que tout entonnoir.",
        "message": "« {file} » est trop grand pour un tableau de taux.",
        "fix": "Gardez une ligne par étape.",
    },
    "csv-empty": {
        "title": "Le tableau n'a pas de ligne.",
        "right": "de;vers;taux\nMQL;SAL;74 %",
        "message": "« {file} » n'a aucune ligne.",
        "fix": "Écrivez une ligne de titres, puis une ligne par étape.",
    },
    "csv-ragged": {
        "title": "Une ligne du tableau a plus de cellules que les titres.",
        "wrong": "de,vers,taux\nMQL,SAL,7,4 %", "right": 'de,vers,taux\nMQL,SAL,"7,4 %"',
        "message": "La ligne {row} de « {file} » a plus de cellules que les titres.",
        "fix": "Mettez entre guillemets droits la cellule qui contient le séparateur.",
    },
    "csv-no-column": {
        "title": "Il manque une colonne au tableau.", "why": "Les colonnes se trouvent par leurs noms usuels, ou par ceux de « columns ».",
        "right": "columns: {from: Étape, to: Étape suivante, rate: Conversion}",
        "message": "« {file} » n'a pas de colonne « {column} » ; il a : {found}.",
        "fix": "Renommez la colonne, ou dites sous « columns » laquelle la contient.",
    },
    "csv-bad-figure": {
        "title": "Une cellule du tableau n'est pas un chiffre.",
        "message": "Ligne {row} de « {file} », colonne « {column} » : « {value} » ne se lit pas comme un chiffre.",
        "fix": "Écrivez par exemple : 25 %",
    },
}
# fmt: on
