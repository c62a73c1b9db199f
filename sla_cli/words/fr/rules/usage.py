"""Le français de ce qui ne va pas dans une ligne de commande."""

from __future__ import annotations

# fmt: off
USAGE: dict[str, dict[str, str]] = {
    "no-command": {
        "message": "« {name} » n'est pas une commande.",
        "fix": "Les commandes sont : {choices}.",
        "fix+suggestion": "Vouliez-vous écrire sla {suggestion} ?",
    },
    "no-rule": {
        "message": "Aucune règle ne s'appelle « {name} ».",
        "fix": "Les règles sont : {choices}.",
        "fix+suggestion": "Vouliez-vous écrire {suggestion} ?",
    },
    "no-option": {
        "message": "L'option {name} n'existe pas.",
        "fix": "Voir : {command} --help",
        "fix+suggestion": "Vouliez-vous écrire {suggestion} ?",
    },
    "missing": {
        "message": "Il manque {name}.",
        "fix": "Voir : {command} --help",
    },
    "no-value": {
        "message": "L'option {name} attend une valeur à sa suite.",
        "fix": "Voir : {command} --help",
    },
    "bad-value": {
        "message": "{name} ne peut pas valoir « {value} ».",
        "fix": "Voir : {command} --help",
        "fix+choices": "Choisissez : {choices}.",
    },
    "extra": {
        "message": "Il y a un mot de trop : {name}.",
        "fix": "Voir : {command} --help",
    },
    "no-template": {
        "message": "Aucun gabarit ne s'appelle « {name} ».",
        "fix": "Voir leurs noms : sla templates list",
    },
    "unclear": {
        "message": "Cette ligne de commande ne se comprend pas.",
        "fix": "Voir : {command} --help",
    },
    "watch-stream": {
        "message": "--watch suit des fichiers, pas l'entrée ou la sortie standard.",
        "fix": "Nommez le fichier de l'accord, et enlevez « -o - ».",
    },
    "fillable-pdf": {
        "message": "Seul un PDF a des champs à remplir.",
        "fix": "Enlevez --fillable, ou demandez --to pdf.",
    },
    "many-into-one": {
        "message": "Plusieurs documents ne tiennent pas dans un fichier, « {output} ».",
        "fix": "Donnez plutôt un dossier : -o {folder}/",
    },
    "two-formats": {
        "message": "« {output} » finit par un format et --to en demande un autre.",
        "fix": "Retirez --to, ou changez la fin du nom.",
    },
    "binary-terminal": {
        "message": "Un PDF dans un terminal serait illisible.",
        "fix": "Écrivez-le dans un fichier : -o accord.pdf",
    },
}
# fmt: on
