"""Le français de ce qui empêche de lire un fichier : octets, caractères, YAML."""

from __future__ import annotations

# fmt: off
RULES: dict[str, dict[str, str]] = {
    "not-utf-8": {
        "title": "Le fichier est enregistré dans un vieil encodage.", "why": "Les accents seraient faux sur une autre machine.",
        "message": "Le fichier n'est pas enregistré en UTF-8 : octet {byte} ici (peut-être « {guess} »).",
        "fix": "Dans l'éditeur, choisissez « Enregistrer avec l'encodage », puis UTF-8.",
    },
    "control-character": {
        "title": "Un caractère invisible est dans le texte.", "why": "Il vient d'un copier-coller, et aucun document ne sait le montrer.",
        "message": "Il y a ici un caractère invisible, {code}, qu'aucun document ne peut montrer.",
        "fix": "Supprimez-le : placez le curseur juste après et appuyez sur Retour arrière.",
    },
    "several-documents": {
        "title": "Le fichier contient deux documents YAML.", "why": "Une ligne de trois tirets en commence un autre.",
        "wrong": "sla: 1\n---\nsla: 1", "right": "sla: 1",
        "message": "Un deuxième document commence ici, après une ligne de tirets.",
        "fix": "Gardez un accord par fichier : supprimez la ligne « --- » ou déplacez la suite.",
    },
    "too-deep": {
        "title": "Le contenu est imbriqué plus profondément que tout accord.", "why": "Une limite empêche le fichier d'un inconnu de prendre toute la mémoire.",
        "message": "Le contenu est imbriqué sur plus de {limit} niveaux.",
        "fix": "Vérifiez les retraits : un accord en demande six.",
    },
    "too-many-nodes": {
        "title": "Le contenu est plus gros que tout accord, répétitions comprises.", "why": "Chaque *alias compte pour ce qu'il représente.",
        "message": "Le fichier contient plus de {limit} valeurs, répétitions comprises.",
        "fix": "Cherchez une ancre (&) répétée (*) trop de fois.",
    },
    "custom-tag": {
        "title": "Une étiquette demande un type à elle.", "why": "D'autres programmes pourraient exécuter du code ; un accord n'a que des valeurs simples.",
        "wrong": "company: !!python/name:os.system", "right": "company: Acme",
        "message": "L'étiquette « {tag} » n'est pas admise.",
        "fix": "Supprimez le mot qui commence par « ! » et gardez la valeur.",
    },
    "alias-loop": {
        "title": "Une valeur se contient elle-même.",
        "wrong": "a: &a [*a]",
        "message": "« *{name} » répète un bloc qui le contient.",
        "fix": "Écrivez la valeur ici.",
    },
    "alias-unknown": {
        "title": "Un alias renvoie à une ancre absente, ou placée après lui.",
        "wrong": "a: *clause\nb: &clause Le texte", "right": "a: &clause Le texte\nb: *clause",
        "message": "« *{name} » répète « &{name} », qui n'est nulle part plus haut.",
        "fix": "Si vous vouliez un astérisque, mettez le texte entre guillemets droits.",
    },
    "key-not-text": {
        "title": "Une clé est une liste ou un bloc.",
        "wrong": "? [a, b]\n: c", "right": "key: c",
        "message": "Une clé doit être un simple mot.",
        "fix": "Si c'est une valeur, écrivez sa clé devant ; si c'est […], écrivez \"[…]\".",
    },
    "merge-not-mapping": {
        "title": "« << » fusionne autre chose qu'un bloc de clés.",
        "wrong": "<<: un texte", "right": "<<: *bloc",
        "message": "« << » ne reprend qu'un bloc de clés.",
        "fix": "Visez une ancre qui contient des clés, ou écrivez-les ici.",
    },
    "duplicate-key": {
        "title": "Une clé est écrite deux fois dans le même bloc.", "why": "D'autres programmes n'en garderaient qu'une, sans le dire.",
        "wrong": "company: Acme\ncompany: Apex", "right": "company: Acme",
        "message": "« {key} » est écrit deux fois dans le même bloc ; la première est ligne {line}.",
        "fix": "Gardez-en une. Pour plusieurs éléments, faites une liste, avec « - » devant chacun.",
    },
    "yaml-syntax": {
        "title": "Le YAML ne se lit pas à cet endroit.", "why": "Le plus souvent, un guillemet, un deux-points ou le retrait est en cause, sur cette ligne ou sur celle d'avant.",
        "message": "Cette ligne n'est pas du YAML lisible.",
        "fix": 'Vérifiez son retrait et son deux-points ; dans le doute, entourez la valeur de ".',
    },
    "yaml-tab": {
        "title": "Une ligne commence par une tabulation.", "why": "Le retrait de YAML est fait d'espaces.",
        "wrong": "parties:\n→marketing: Marketing", "right": "parties:\n  marketing: Marketing",
        "message": "La ligne commence par une tabulation ; YAML veut des espaces.",
        "fix": "Remplacez la tabulation par des espaces, deux par niveau.",
    },
    "yaml-quote": {
        "title": "Un guillemet est ouvert et jamais fermé.",
        "wrong": 'title: "Accord', "right": 'title: "Accord"',
        "message": "Un guillemet {quote} s'ouvre ici et ne se ferme jamais.",
        "fix": 'Fermez-le à la fin de la valeur ; pour un texte à apostrophe, prenez ".',
    },
    "yaml-text-after-quote": {
        "title": "Du texte suit un guillemet fermé.", "why": "Les guillemets doivent tenir toute la valeur.",
        "wrong": 'title: "SLA" pour 2027', "right": "title: '\"SLA\" pour 2027'",
        "message": "Le texte continue après le guillemet fermant.",
        "fix": "Mettez toute la valeur entre guillemets droits. Écrivez {key}: {quoted}",
    },
    "yaml-reserved": {
        "title": "Une valeur commence par un signe que YAML se réserve.",
        "wrong": "channel: @ventes", "right": 'channel: "@ventes"',
        "message": "Une valeur ne peut pas commencer par « {sign} » : YAML se réserve ce signe.",
        "fix": "Mettez la valeur entre guillemets droits. Écrivez {key}: {quoted}",
    },
    "yaml-colon": {
        "title": "Une valeur contient un deux-points suivi d'une espace.", "why": "YAML le prend pour une autre clé.",
        "wrong": "title: SLA: 2027", "right": 'title: "SLA: 2027"',
        "message": "Un deux-points suivi d'une espace coupe cette valeur en deux.",
        "fix": "Mettez la valeur entre guillemets droits. Écrivez {key}: {quoted}",
    },
    "yaml-bracket": {
        "title": "Une liste entre crochets n'est pas fermée.",
        "wrong": "access: [Marketing, Ventes", "right": "access: [Marketing, Ventes]",
        "message": "Une valeur qui commence par « {sign} » est une liste ou un bloc, et il n'est pas fermé.",
        "fix": "Si c'est du texte, mettez-le entre guillemets droits. Écrivez \"{value}\"",
    },
    "yaml-missing-space": {
        "title": "L'espace après le deux-points manque.",
        "wrong": "company:Acme", "right": "company: Acme",
        "message": "Il manque une espace après le deux-points.",
        "fix": "Écrivez {key}: {value}",
    },
    "yaml-no-colon": {
        "title": "Une ligne n'est ni une clé ni un élément de liste.",
        "wrong": "company Acme", "right": "company: Acme",
        "message": "« {text} » n'est ni « clé: valeur » ni un élément de liste.",
        "fix": "Ajoutez « : » après la clé, ou « - » devant l'élément ; un long texte va entre \".",
    },
    "yaml-indent": {
        "title": "Une ligne n'a pas le même retrait que ses voisines.", "why": "Les clés d'un bloc sont exactement l'une sous l'autre.",
        "wrong": "parties:\n  marketing: A\n   sales: B", "right": "parties:\n  marketing: A\n  sales: B",
        "message": "Cette ligne n'est pas alignée avec ses voisines.",
        "fix": "Mettez les clés d'un même bloc dans la même colonne, deux espaces après leur parent.",
    },
}
# fmt: on
