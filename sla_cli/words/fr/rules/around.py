"""Le français de ce qui échoue autour des fichiers : fichiers, dossiers, gabarits, thèmes, bibliothèques."""

from __future__ import annotations

# fmt: off
RULES: dict[str, dict[str, str]] = {
    "file-missing": {
        "title": "Le fichier n'existe pas.", "why": "Les noms se lisent depuis le dossier où vous êtes.",
        "message": "Le fichier « {path} » n'existe pas.",
        "fix": "Vérifiez son nom, ou créez-le avec : sla new {path}",
    },
    "file-is-folder": {
        "title": "Un dossier est nommé là où il faut un fichier.", "why": "`sla validate` accepte les dossiers ; les autres commandes veulent des fichiers.",
        "message": "« {path} » est un dossier, pas un fichier.",
        "fix": "Donnez le nom d'un fichier.",
    },
    "folder-without-agreement": {
        "title": "Un dossier ne contient aucun accord.", "why": "Dans un dossier, on vérifie les fichiers .yaml et .yml dont une ligne commence par « sla: » ; les autres sont laissés tranquilles.",
        "message": "Il n'y a aucun accord dans le dossier « {path} ».",
        "fix": "Un accord est un fichier .yaml qui commence par : sla: 1",
    },
    "file-not-readable": {
        "title": "Le fichier ne se laisse pas lire.", "why": "Le système refuse : peut-être n'en avez-vous pas le droit.",
        "message": "« {path} » ne peut pas être lu : {reason}.",
        "fix": "Demandez le droit de le lire, ou copiez-le dans un dossier à vous.",
    },
    "file-not-ordinary": {
        "title": "Le nom désigne un périphérique ou un tube.", "why": "Seuls les fichiers ordinaires sont lus ; l'entrée standard s'écrit « - ».",
        "message": "« {path} » n'est pas un fichier ordinaire.",
        "fix": "Donnez le nom d'un fichier YAML.",
    },
    "file-not-writable": {
        "title": "Le fichier ne se laisse pas écrire.", "why": "Ce qui s'y trouvait est intact.",
        "message": "« {path} » ne peut pas être écrit. {reason}",
        "fix": "Choisissez un autre endroit avec -o, ou demandez le droit d'y écrire.",
    },
    "file-name-too-long": {
        "title": "Le nom est plus long que le disque ne l'admet.",
        "message": "Le nom « {path} » est trop long.",
        "fix": "Choisissez un nom plus court.",
    },
    "folder-missing": {
        "title": "Le dossier où écrire n'existe pas.", "why": "Aucun dossier n'est créé pour vous : mal orthographié, il cacherait votre document.",
        "message": "Le dossier où écrire « {path} » n'existe pas.",
        "fix": "Créez d'abord ce dossier, ou choisissez-en un autre avec -o.",
    },
    "disk-full": {
        "title": "Il n'y a plus de place pour écrire.", "why": "Les fichiers s'écrivent à côté puis prennent leur nom : l'ancien est entier.",
        "message": "Le disque est plein : « {path} » n'a pas été écrit.",
        "fix": "Libérez de la place et recommencez. Ce qui était là n'a pas changé.",
    },
    "file-exists": {
        "title": "Un fichier neuf en remplacerait un autre.", "why": "`sla new` ne remplace jamais un fichier sans qu'on le lui dise.",
        "message": "« {path} » existe déjà et n'a pas été touché.",
        "fix": "Choisissez un autre nom, ou ajoutez --force pour le remplacer.",
    },
    "would-overwrite": {
        "title": "Le document s'écrirait sur l'accord dont il est tiré.",
        "wrong": "sla render acme.yaml --to md -o acme.yaml", "right": "sla render acme.yaml --to md -o acme.md",
        "message": "Écrire « {path} » effacerait l'accord lui-même.",
        "fix": "Choisissez un autre nom avec -o.",
    },
    "file-too-big": {
        "title": "Le fichier est plus gros que tout accord.", "why": "Une limite empêche le fichier d'un inconnu de prendre toute la mémoire.",
        "message": "Le fichier dépasse {limit} Mo.",
        "fix": "Un accord fait quelques centaines de lignes : vérifiez que c'est le bon fichier.",
    },
    "file-empty": {
        "title": "Le fichier ne dit rien.",
        "right": "sla: 1\nlanguage: fr\ncompany: Acme\nparties: {marketing: Marketing, sales: Commerciaux}",
        "message": "Il n'y a rien dans le fichier.",
        "fix": "Partez du modèle vierge : sla new --force l'écrit ici.",
    },
    "template-missing": {
        "title": "Un gabarit en demande un autre, qui n'existe pas.",
        "message": "Dans {file}, ligne {line} : le gabarit « {name} » n'existe pas.",
        "fix": "Vérifiez son nom ; ceux d'ici commencent par builtin/.",
    },
    "template-syntax": {
        "title": "Un gabarit n'est pas du Jinja correct.",
        "message": "Dans {file}, ligne {line} : ce n'est pas du Jinja ({reason}).",
        "fix": "Vérifiez les accolades et les {{% end… %}} de ce gabarit.",
    },
    "template-undefined": {
        "title": "Un gabarit emploie un nom qui n'existe pas.",
        "message": "Dans {file}, ligne {line} : le nom « {name} » n'existe pas.",
        "fix": "Les noms qu'un gabarit peut employer sont dans templates/README.md : sla templates copy.",
    },
    "template-unsafe": {
        "title": "Un gabarit tente de sortir de son rôle.",
        "message": "Dans {file}, ligne {line} : ce gabarit tente ce qui lui est interdit.",
        "fix": "Un gabarit ne peut qu'afficher l'accord : retirez cette ligne, et méfiez-vous de son auteur.",
    },
    "template-too-long": {
        "title": "Un gabarit n'en finit pas.",
        "message": "Dans {file}, ligne {line} : ce gabarit n'en finit pas.",
        "fix": "Cherchez une boucle trop grande.",
    },
    "template-failed": {
        "title": "Un gabarit échoue.",
        "message": "Dans {file}, ligne {line} : ce gabarit échoue ({reason}).",
        "fix": "Comparez-le à celui d'ici : sla templates copy.",
    },
    "folder-of-templates-missing": {
        "title": "Le dossier de gabarits n'existe pas.",
        "message": "Il n'y a pas de dossier de gabarits « {path} ».",
        "fix": "Créez-le : sla templates copy {path}",
    },
    "theme-missing": {
        "title": "Le thème n'existe pas.",
        "message": "Il n'y a pas de thème « {path} ».",
        "fix": "Choisissez : {choices} ; ou donnez un fichier : --theme le-notre.yaml",
    },
    "theme-colour": {
        "title": "Une couleur d'un thème ne se lit pas.",
        "message": "« {value} » n'est pas une couleur.",
        "fix": 'Écrivez six chiffres après un dièse, entre guillemets droits : "#1d4f73"',
    },
    "theme-margin": {
        "title": "Une marge d'un thème ne se lit pas.",
        "message": "« {value} » n'est pas une marge.",
        "fix": "Écrivez par exemple : 25mm",
    },
    "theme-logo": {
        "title": "Le logo d'un thème ne se trouve pas.", "why": "Il est lu dans le dossier du thème, et nulle part ailleurs.",
        "message": "Le logo « {file} » n'est pas à côté du thème, ou n'est ni SVG ni PNG.",
        "fix": "Mettez l'image dans le dossier du thème et n'écrivez que son nom.",
    },
    "theme-contrast": {
        "title": "Une couleur est trop pâle pour son papier.", "why": "C'est le niveau AA des règles d'accessibilité WCAG 2.1.",
        "message": "{value} sur {paper} se lit mal : le contraste est de {ratio}, il en faut 4,5.",
        "fix": "Foncez cette couleur.",
    },
    "no-watch": {
        "title": "Suivre les changements demande des bibliothèques qui ne viennent que si on les demande.", "why": "Un rendu simple s'en passe.",
        "message": "--watch a besoin de quelques bibliothèques de plus.",
        "fix": "Installez-les, puis relancez la commande :\n  pip install watchfiles starlette uvicorn",
    },
    "no-pango": {
        "title": "Le PDF a besoin d'une bibliothèque du système qui n'est pas installée.", "why": "Le Markdown et le HTML s'en passent.",
        "message": "Le PDF demande la bibliothèque système Pango, et « {library} » est introuvable.",
        "fix": "Installez-la, puis relancez la même commande :\n  Debian, Ubuntu   sudo apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0\n  Fedora           sudo dnf install pango\n  macOS            brew install pango\n  Windows          installez MSYS2, puis pacman -S mingw-w64-x86_64-pango\nLe Markdown et le HTML s'en passent : sla render --to html",
    },
}
# fmt: on
