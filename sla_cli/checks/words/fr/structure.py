"""Le français de chaque anomalie, comme le dirait un collègue : ce qui ne va pas, quoi écrire."""

from __future__ import annotations

NAMES = {
    "text": "un texte",
    "number": "un nombre",
    "boolean": "oui ou non",
    "null": "rien",
    "choice": "un mot de la liste",
    "integer": "un nombre entier",
    "target": "un chiffre",
    "duration": "une durée",
    "deadline": "un délai",
    "cadence": "un rythme",
    "date": "une date",
    "time": "une heure",
    "list": "une liste",
    "mapping": "un bloc de clés",
}
EXAMPLES = {
    "text": "vos propres mots",
    "choice": "un des mots de la liste",
    "boolean": "oui",
    "integer": "50",
    "target": "au moins 120 MQL par mois",
    "duration": "30 minutes",
    "deadline": "4 heures ouvrées",
    "cadence": "chaque lundi",
    "date": "2026-01-31",
    "time": "9 h 30",
    "list": "- un élément par ligne",
    "mapping": "clé: valeur, une par ligne",
}
RELATED = {"first-key": "elle est déjà écrite ici"}
RULES = {
    "file-missing": (
        "Le fichier « {path} » n'existe pas.",
        "Vérifiez son nom, ou créez-le avec : sla new {path}",
    ),
    "file-is-folder": (
        "« {path} » est un dossier, pas un fichier.",
        "Donnez le nom d'un fichier.",
    ),
    "folder-without-agreement": (
        "Il n'y a aucun accord dans le dossier « {path} ».",
        "Un accord est un fichier .yaml qui commence par : sla: 1",
    ),
    "file-not-readable": (
        "« {path} » ne peut pas être lu : {reason}.",
        "Demandez le droit de le lire, ou copiez-le dans un dossier à vous.",
    ),
    "file-not-ordinary": (
        "« {path} » n'est pas un fichier ordinaire.",
        "Donnez le nom d'un fichier YAML.",
    ),
    "file-not-writable": (
        "« {path} » ne peut pas être écrit. {reason}",
        "Choisissez un autre endroit avec -o, ou demandez le droit d'y écrire.",
    ),
    "file-name-too-long": ("Le nom « {path} » est trop long.", "Choisissez un nom plus court."),
    "folder-missing": (
        "Le dossier où écrire « {path} » n'existe pas.",
        "Créez d'abord ce dossier, ou choisissez-en un autre avec -o.",
    ),
    "disk-full": (
        "Le disque est plein : « {path} » n'a pas été écrit.",
        "Libérez de la place et recommencez. Ce qui était là n'a pas changé.",
    ),
    "file-exists": (
        "« {path} » existe déjà et n'a pas été touché.",
        "Choisissez un autre nom, ou ajoutez --force pour le remplacer.",
    ),
    "would-overwrite": (
        "Écrire « {path} » effacerait l'accord lui-même.",
        "Choisissez un autre nom avec -o.",
    ),
    "file-too-big": (
        "Le fichier dépasse {limit} Mo.",
        "Un accord fait quelques centaines de lignes : vérifiez que c'est le bon fichier.",
    ),
    "file-empty": (
        "Il n'y a rien dans le fichier.",
        "Partez du modèle vierge : sla new --force l'écrit ici.",
    ),
    "not-utf-8": (
        "Le fichier n'est pas enregistré en UTF-8 : octet {byte} ici (peut-être « {guess} »).",
        "Dans l'éditeur, choisissez « Enregistrer avec l'encodage », puis UTF-8.",
    ),
    "control-character": (
        "Il y a ici un caractère invisible, {code}, qu'aucun document ne peut montrer.",
        "Supprimez-le : placez le curseur juste après et appuyez sur Retour arrière.",
    ),
    "several-documents": (
        "Un deuxième document commence ici, après une ligne de tirets.",
        "Gardez un accord par fichier : supprimez la ligne « --- » ou déplacez la suite.",
    ),
    "too-deep": (
        "Le contenu est imbriqué sur plus de {limit} niveaux.",
        "Vérifiez les retraits : un accord en demande six.",
    ),
    "too-many-nodes": (
        "Le fichier contient plus de {limit} valeurs, répétitions comprises.",
        "Cherchez une ancre (&) répétée (*) trop de fois.",
    ),
    "custom-tag": (
        "L'étiquette « {tag} » n'est pas admise.",
        "Supprimez le mot qui commence par « ! » et gardez la valeur.",
    ),
    "alias-loop": ("« *{name} » répète un bloc qui le contient.", "Écrivez la valeur ici."),
    "alias-unknown": (
        "« *{name} » répète « &{name} », qui n'est nulle part plus haut.",
        "Si vous vouliez un astérisque, mettez le texte entre guillemets droits.",
    ),
    "key-not-text": (
        "Une clé doit être un simple mot.",
        "Si c'est une valeur, écrivez sa clé devant ; si c'est […], écrivez \"[…]\".",
    ),
    "merge-not-mapping": (
        "« << » ne reprend qu'un bloc de clés.",
        "Visez une ancre qui contient des clés, ou écrivez-les ici.",
    ),
    "duplicate-key": (
        "« {key} » est écrit deux fois dans le même bloc ; la première est ligne {line}.",
        "Gardez-en une. Pour plusieurs éléments, faites une liste, avec « - » devant chacun.",
    ),
    "yaml-syntax": (
        "Cette ligne n'est pas du YAML lisible.",
        'Vérifiez son retrait et son deux-points ; dans le doute, entourez la valeur de ".',
    ),
    "yaml-tab": (
        "La ligne commence par une tabulation ; YAML veut des espaces.",
        "Remplacez la tabulation par des espaces, deux par niveau.",
    ),
    "yaml-quote": (
        "Un guillemet {quote} s'ouvre ici et ne se ferme jamais.",
        'Fermez-le à la fin de la valeur ; pour un texte à apostrophe, prenez ".',
    ),
    "yaml-text-after-quote": (
        "Le texte continue après le guillemet fermant.",
        "Mettez toute la valeur entre guillemets droits. Écrivez {key}: {quoted}",
    ),
    "yaml-reserved": (
        "Une valeur ne peut pas commencer par « {sign} » : YAML se réserve ce signe.",
        "Mettez la valeur entre guillemets droits. Écrivez {key}: {quoted}",
    ),
    "yaml-colon": (
        "Un deux-points suivi d'une espace coupe cette valeur en deux.",
        "Mettez la valeur entre guillemets droits. Écrivez {key}: {quoted}",
    ),
    "yaml-bracket": (
        "Une valeur qui commence par « {sign} » est une liste ou un bloc, et il n'est pas fermé.",
        'Si c\'est du texte, mettez-le entre guillemets droits. Écrivez "{value}"',
    ),
    "yaml-missing-space": (
        "Il manque une espace après le deux-points.",
        "Écrivez {key}: {value}",
    ),
    "yaml-no-colon": (
        "« {text} » n'est ni « clé: valeur » ni un élément de liste.",
        "Ajoutez « : » après la clé, ou « - » devant l'élément ; un long texte va entre \".",
    ),
    "yaml-indent": (
        "Cette ligne n'est pas alignée avec ses voisines.",
        "Mettez les clés d'un même bloc dans la même colonne, deux espaces après leur parent.",
    ),
    "not-an-agreement": (
        "Un accord est une suite de clés comme « company: Acme » ; ce fichier commence autrement.",
        "Partez du modèle vierge : sla new",
    ),
    "format-version": (
        "« {value} » n'est pas un format que ce programme connaît.",
        "Écrivez sla: 1",
    ),
    "unknown-key": (
        "« {key} » n'est pas une clé admise ici.",
        "Clés admises ici : {keys}.",
    ),
    "unknown-key+suggestion": (
        "« {key} » n'est pas une clé admise ici.",
        "Vouliez-vous écrire « {suggestion} » ?",
    ),
    "missing-key": ("Il manque « {key} » ici.", "Ajoutez une ligne à ce bloc, {key}: …"),
    "empty-value": (
        "Rien n'est écrit ici ; on attend {expected}.",
        'Écrivez {expected} (par exemple : {example}), ou "[…]" pour plus tard.',
    ),
    "wrong-type": (
        "On attend ici {expected}, et c'est {found}.",
        "Écrivez par exemple : {example}",
    ),
    "wrong-type+keys": (
        "On attend ici {expected}, et c'est {found}.",
        "Écrivez une clé par ligne, en retrait de deux espaces. Clés admises ici : {keys}.",
    ),
    "unknown-choice": (
        "« {value} » n'est pas un des mots connus ici.",
        "Choisissez : {choices}.",
    ),
    "unknown-choice+suggestion": (
        "« {value} » n'est pas un des mots connus ici.",
        "Vouliez-vous écrire « {suggestion} » ? Le choix est : {choices}.",
    ),
    "number-too-small": ("{value} est trop petit.", "Écrivez {least} ou davantage."),
    "target-no-number": (
        "« {text} » ne contient aucun nombre.",
        "Écrivez un chiffre, par exemple : {example}. Les mots seuls vont dans « what »"
        " ou « note ».",
    ),
    "target-two-numbers": (
        "« {text} » contient deux chiffres qui ne forment pas un intervalle.",
        "Écrivez un seul chiffre, par exemple : {example}. L'autre fait un engagement à part.",
    ),
    "target-unreadable": (
        "« {text} » ne se lit pas comme un chiffre.",
        "Écrivez par exemple : {example}",
    ),
    "target-range-reversed": (
        "L'intervalle va de {low} à {high}, en descendant.",
        "Mettez le plus petit d'abord : de {high} à {low}.",
    ),
    "target-mixed-units": (
        "Les deux bouts de « {text} » n'ont pas la même unité.",
        "Donnez-leur la même, par exemple : {example}",
    ),
    "duration-unreadable": (
        "« {text} » ne se lit pas comme une durée.",
        "Écrivez un nombre et une unité, par exemple : {example}",
    ),
    "deadline-unreadable": (
        "« {text} » ne se lit pas comme un délai.",
        "Écrivez un nombre et une unité, par exemple : {example}. « ouvré » ne compte que le"
        " temps de travail.",
    ),
    "time-unreadable": (
        "« {text} » ne se lit pas comme une heure.",
        "Écrivez par exemple : {example}",
    ),
    "date-unreadable": (
        "« {text} » ne se lit pas comme une date.",
        "Écrivez année-mois-jour, par exemple : {example}",
    ),
    "date-impossible": (
        "« {text} » est un jour qui n'existe pas.",
        "Vérifiez le jour et le mois, par exemple : {example}",
    ),
    "csv-outside-folder": (
        "« {file} » n'est pas dans le dossier de l'accord.",
        "Mettez le tableau à côté de l'accord et n'écrivez que son nom.",
    ),
    "csv-missing": (
        "Il n'y a pas de tableau « {file} » à côté de l'accord.",
        "Vérifiez son nom, ou écrivez les taux ici sous « rates ».",
    ),
    "csv-not-readable": (
        "« {file} » ne se lit pas comme un tableau CSV.",
        "Enregistrez-le de nouveau depuis le tableur en « CSV UTF-8 ».",
    ),
    "csv-too-big": (
        "« {file} » est trop grand pour un tableau de taux.",
        "Gardez une ligne par étape.",
    ),
    "csv-empty": (
        "« {file} » n'a aucune ligne.",
        "Écrivez une ligne de titres, puis une ligne par étape.",
    ),
    "csv-ragged": (
        "La ligne {row} de « {file} » a plus de cellules que les titres.",
        "Mettez entre guillemets droits la cellule qui contient le séparateur.",
    ),
    "csv-no-column": (
        "« {file} » n'a pas de colonne « {column} » ; il a : {found}.",
        "Renommez la colonne, ou dites sous « columns » laquelle la contient.",
    ),
    "csv-bad-figure": (
        "Ligne {row} de « {file} », colonne « {column} » : « {value} » ne se lit pas comme un"
        " chiffre.",
        "Écrivez par exemple : 25 %",
    ),
    "template-missing": (
        "Dans {file}, ligne {line} : le gabarit « {name} » n'existe pas.",
        "Vérifiez son nom ; ceux d'ici commencent par builtin/.",
    ),
    "template-syntax": (
        "Dans {file}, ligne {line} : ce n'est pas du Jinja ({reason}).",
        "Vérifiez les accolades et les {{% end… %}} de ce gabarit.",
    ),
    "template-undefined": (
        "Dans {file}, ligne {line} : le nom « {name} » n'existe pas.",
        "Les noms qu'un gabarit peut employer sont dans templates/README.md : sla templates copy.",
    ),
    "template-unsafe": (
        "Dans {file}, ligne {line} : ce gabarit tente ce qui lui est interdit.",
        "Un gabarit ne peut qu'afficher l'accord : retirez cette ligne, et méfiez-vous de son"
        " auteur.",
    ),
    "template-too-long": (
        "Dans {file}, ligne {line} : ce gabarit n'en finit pas.",
        "Cherchez une boucle trop grande.",
    ),
    "template-failed": (
        "Dans {file}, ligne {line} : ce gabarit échoue ({reason}).",
        "Comparez-le à celui d'ici : sla templates copy.",
    ),
    "folder-of-templates-missing": (
        "Il n'y a pas de dossier de gabarits « {path} ».",
        "Créez-le : sla templates copy {path}",
    ),
    "theme-missing": (
        "Il n'y a pas de thème « {path} ».",
        "Choisissez : {choices} ; ou donnez un fichier : --theme le-notre.yaml",
    ),
    "theme-colour": (
        "« {value} » n'est pas une couleur.",
        'Écrivez six chiffres après un dièse, entre guillemets droits : "#1d4f73"',
    ),
    "theme-margin": (
        "« {value} » n'est pas une marge.",
        "Écrivez par exemple : 25mm",
    ),
    "theme-logo": (
        "Le logo « {file} » n'est pas à côté du thème, ou n'est ni SVG ni PNG.",
        "Mettez l'image dans le dossier du thème et n'écrivez que son nom.",
    ),
    "theme-contrast": (
        "{value} sur {paper} se lit mal : le contraste est de {ratio}, il en faut 4,5.",
        "Foncez cette couleur.",
    ),
    "no-watch": (
        "--watch a besoin de quelques bibliothèques de plus.",
        "Installez-les, puis relancez la commande :\n  pip install watchfiles starlette uvicorn",
    ),
    "no-pango": (
        "Le PDF demande la bibliothèque système Pango, et « {library} » est introuvable.",
        "Installez-la, puis relancez la même commande :\n"
        "  Debian, Ubuntu   sudo apt install libpango-1.0-0 libpangoft2-1.0-0"
        " libharfbuzz-subset0\n"
        "  Fedora           sudo dnf install pango\n"
        "  macOS            brew install pango\n"
        "  Windows          installez MSYS2, puis pacman -S mingw-w64-x86_64-pango\n"
        "Le Markdown et le HTML s'en passent : sla render --to html",
    ),
}
