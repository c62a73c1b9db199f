"""Le français de ce qui échoue en cherchant deux versions : dans git, dans un PDF."""

# fmt: off
RULES: dict[str, dict[str, str]] = {
    "git-missing": {"title": "git n'est pas installé.", "why": "Les versions d'avant se lisent dans git.",
        "message": "git n'est pas installé : c'est lui qui garde les versions d'avant.",
        "fix": "Installez-le (Debian, Ubuntu : apt install git ; Fedora : dnf install git ; macOS : xcode-select --install ; Windows : winget install Git.Git), ou nommez deux fichiers : sla diff avant.yaml apres.yaml"},
    "git-failed": {"title": "git ne répond pas.", "message": "git a refusé : {reason}.",
        "fix": "Essayez git status dans le dossier de l'accord, ou nommez deux fichiers : sla diff avant.yaml apres.yaml"},
    "no-repository": {"title": "Le fichier n'est dans aucun dépôt git.", "why": "Un fichier seul se compare à ce que git en garde.",
        "message": "« {path} » n'est dans aucun dépôt git : il n'y a pas de version d'avant à comparer.",
        "fix": "Nommez l'autre version : sla diff avant.yaml apres.yaml"},
    "no-revision": {"title": "git ne connaît pas cette révision.", "message": "git ne connaît ici aucune révision « {revision} ».",
        "fix": "Voyez celles qu'il y a : git log --oneline",
        "fix+shallow": "Ce clone n'a que la fin de l'historique. Pour le reste : git fetch --unshallow"},
    "no-revision-before": {"title": "Il n'y a pas de révision avant ce jour.", "message": "Il n'y a pas de révision d'avant le {day}.",
        "fix": "Choisissez un jour plus tardif, ou voyez les révisions : git log --oneline",
        "fix+shallow": "Ce clone n'a que la fin de l'historique. Pour le reste : git fetch --unshallow"},
    "not-in-revision": {"title": "Le fichier n'était pas dans cette révision.", "why": "Un fichier renommé depuis est retrouvé sous son ancien nom.",
        "message": "« {path} » n'est pas dans la révision « {revision} », ni sous ce nom ni sous un autre.",
        "fix": "Choisissez une autre révision ; voyez celles de ce fichier : git log --follow -- {path}"},
    "pdf-without-source": {"title": "Le PDF ne porte pas d'accord.", "why": "Un PDF fait par sla porte son YAML. Réimprimé, ou réduit à quelques pages, il le perd.",
        "message": "« {path} » ne porte pas d'accord.",
        "fix": "Prenez le PDF tel que sla l'a fait, ou nommez le fichier YAML."},
    "pdf-encrypted": {"title": "Le PDF est chiffré.", "message": "« {path} » est chiffré : ce qu'il porte ne se lit pas.",
        "fix": "Retirez d'abord la protection, ou nommez le fichier YAML."},
    "earlier-version-unsound": {"title": "La version d'avant ne se lit pas.", "message": "La version d'avant, « {path} », contient des erreurs : nul ne peut dire ce qui a changé depuis.",
        "fix": "Nommez-en une juste avec --from, ou dites ce qui a changé avec --summary et --minor ou --major."},
    "version-not-committed": {"title": "La version est déjà montée.", "message": "Le fichier dit version {version}, et ce que git en garde {kept} : elle est déjà montée.",
        "fix": "Validez-la d'abord dans git, ou nommez la dernière version avec --from."},
}
# fmt: on
