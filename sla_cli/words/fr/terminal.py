"""Le français du terminal."""

# fmt: off
TEXTS = {
    "sla": "D'un fichier YAML, l'accord que le marketing et les commerciaux signent.",
    "sla.examples": """\
sla new acme.yaml            un fichier à remplir
sla validate acme.yaml       est-il juste ?
sla render acme.yaml         acme.pdf, prêt à signer""",
    "new": "Écrire un fichier YAML à remplir, expliqué ligne à ligne.",
    "new.path": "Le fichier à écrire.",
    "new.lang": "La langue du fichier et de ses commentaires. Par défaut : celle du système, sinon le français.",
    "new.form": "Ce qu'il y a à remplir : une page, ou toutes les clauses.",
    "new.preset": "Partir d'un exemple rempli : {choices}.",
    "new.force": "Remplacer le fichier s'il existe déjà.",
    "new.examples": """\
sla new                                 sla.yaml, à remplir
sla new --lang en --form short a.yaml   en anglais, la version d'une page
sla new --preset b2b-saas acme.yaml     à partir d'un exemple complet""",
    "new.written": "{path}  écrit. Remplissez les […], puis lancez : {command}",
    "new.written_preset": "{path}  écrit d'après l'exemple « {preset} ». Ensuite : sla render {path}",
    "new.beside": "{path}  écrit : le tableau qu'il lit.",
    "new.schema": "Se passer du schéma posé à côté, qui apprend le format à votre éditeur.",
    "new.schema_written": "{path}  écrit : votre éditeur y lit le format, clé par clé.",
    "new.schema_kept": "{path}  est un autre schéma, laissé tel quel. Celui d'ici : sla schema --lang {language}",
    "validate": "Vérifier des accords : chaque erreur avec sa place et son remède.",
    "validate.paths": "Les fichiers à vérifier, ou des dossiers ; - désigne l'entrée standard.",
    "validate.lang": "La langue des messages. Par défaut : celle du fichier.",
    "validate.format": "Pour qui : les gens (text), un programme (json), les annotations d'une demande de fusion (github), l'analyse de code (sarif).",
    "validate.strict": "Échouer aussi sur les avertissements.",
    "validate.explain": "Expliquer une règle, par le nom qui suit chaque message.",
    "validate.fix": "Corriger dans les fichiers ce qui n'a qu'un sens ; l'entrée standard corrigée va sur la sortie standard.",
    "validate.unsafe_fixes": "Avec --fix ou --diff : corriger aussi ce qui n'est que probable. Relisez.",
    "validate.diff": "Montrer ce que --fix changerait, sans rien écrire ; échouer s'il y a à changer.",
    "validate.examples": """\
sla validate acme.yaml
sla validate accords/ --strict
sla validate acme.yaml --fix
sla validate --explain criterion-vague
cat acme.yaml | sla validate -""",
    "render": "Faire des accords un PDF, du HTML, du Markdown ou un document Word.",
    "render.paths": "Les accords ; - désigne l'entrée standard.",
    "render.to": "Le format ; peut se répéter. Par défaut : celui que dit -o, sinon pdf.",
    "render.form": "Une page à signer et à afficher, ou toutes les clauses.",
    "render.lang": "La langue des mots du document. Par défaut : celle de l'accord.",
    "render.output": "Où écrire : un fichier, un dossier, ou - pour la sortie standard. Par défaut : à côté de l'accord.",
    "render.templates": "Un dossier de gabarits à vous, qui passent avant ceux d'ici ; voir : sla templates.",
    "render.theme": "Un thème (classic, modern, plain), ou un fichier à vous, avec couleurs, logo et polices. Par défaut : celui de l'accord.",
    "render.examples": """\
sla render acme.yaml                            acme.pdf
sla render acme.yaml --form short               acme.short.pdf, une page
sla render acme.yaml --to docx                  acme.docx, pour Word
sla render acme.yaml --to html --watch --open   à l'écran pendant l'écriture
sla render acme.yaml --to html --to md -o out/  out/acme.html et out/acme.md""",
    "render.fillable": "Un PDF avec des champs à remplir et à signer à l'écran.",
    "render.force": "Remplacer aussi, sous les noms choisis par la commande, les fichiers que sla n'a pas faits.",
    "render.watch": "Refaire les documents dès que l'accord, son tableau, son thème ou vos modèles changent. Le HTML se rafraîchit seul dans le navigateur.",
    "render.open": "Ouvrir ce qui a été fait.",
    "render.not_opened": "Rien sur cette machine n'ouvre {path}.",
    "watch.waiting": "En attente de changements. Ctrl+C pour finir.",
    "watch.address": "Aperçu, sur cette machine seulement : {address}",
    "watch.trouble": "L'accord contient une erreur : le terminal dit où. Voici la dernière version sans erreur.",
    "watch.ended": "Terminé.",
    "render.written": "{path}  {pages}",
    "render.pages": "pages : {count}",
    "render.draft": "Projet : {count} […] à remplir, lignes {lines}.",
    "render.draft_line": "Projet : {count} […] à remplir, ligne {lines}.",
    "render.status_draft": "Projet : c'est ce que dit l'état de l'accord.",
    "render.left": "La page était pleine : restent dans la version longue : {kinds}. Marquez « short: true » ce qui doit y être.",
    "render.selected": "Seulement dans la version longue : {kinds}.",
    "render.too_long": "La version courte fait {count} pages au lieu d'une : raccourcissez ses textes, ou marquez des éléments « short: false ».",
    "render.unlettered": "Aucune des polices de sla n'a ces caractères : {letters}. Ils s'affichent si cette machine a une police qui les a, sinon en carrés vides : relisez le PDF.",
    "render.warned": "Avertissements : {count}. Pour les lire : {command}",
    "render.working": "Mise en page…",
    "schema": "Afficher le schéma JSON du format de fichier, pour les éditeurs.",
    "schema.lang": "La langue de l'aide qu'il contient. Par défaut : celle du système, sinon le français.",
    "schema.examples": "sla schema > sla.schema.json",
    "templates": "Voir les gabarits des documents, et les reprendre à son compte.",
    "templates.examples": """\
sla templates list
sla templates copy chez-nous/ --only reporting
sla render acme.yaml --templates chez-nous/""",
    "list": "Lister les gabarits.",
    "list.examples": "sla templates list",
    "copy": "Copier des gabarits dans un dossier, pour les changer.",
    "copy.examples": """\
sla templates copy chez-nous/
sla templates copy chez-nous/ --only macros/html
sla templates copy chez-nous/ --only signatures""",
    "copy.folder": "Le dossier où copier ; il est créé s'il le faut.",
    "copy.only": "Seulement ces gabarits : un chemin, un motif, ou le nom d'une partie.",
    "copy.force": "Remplacer ceux qui y sont déjà.",
    "copy.done": "Gabarits copiés dans {folder} : {count}. Gardez ceux que vous changez, supprimez les autres.",
    "option.help": "Afficher cette aide.",
    "option.version": "Afficher la version.",
    "option.install_completion": "Installer la complétion pour ce shell.",
    "option.show_completion": "Afficher le script de complétion.",
    "help.usage": "Usage :", "help.options": "Options :", "help.arguments": "Arguments :",
    "help.commands": "Commandes :", "help.examples": "Exemples :", "help.option_place": "[OPTIONS]",
    "help.command_place": "COMMANDE", "help.default": "Par défaut : {value}.",
    "kind.company_goals": "objectifs de l'entreprise",
    "kind.marketing_goals": "objectifs marketing", "kind.sales_goals": "objectifs commerciaux",
    "kind.marketing_initiatives": "chantiers du marketing",
    "kind.sales_initiatives": "chantiers des commerciaux", "kind.criteria": "critères du MQL",
    "kind.marketing": "engagements du marketing", "kind.sales": "engagements des commerciaux",
    "kind.meetings": "réunions", "kind.channels": "canaux", "kind.responses": "délais et relances", "kind.close_rates": "taux de signature",
    "kind.tools": "outils",
    "severity.error": "erreur", "severity.warning": "attention",
    "colon": " : ",
    "fix": "Remède",
    "related": "Voir",
    "summary.sound": "{name} : valide.",
    "summary.bad": "{name} : non valide. Erreurs : {errors} ; avertissements : {warnings}.",
    "summary.warned": "{name} : valide. Avertissements : {warnings}.",
    "summary.unjudged": " Le sens sera vérifié quand la forme sera juste.",
    "summary.silenced": " Règles tues : {count}.",
    "summary.files": "Fichiers : {files} ; non valides : {bad} ; avec avertissements : {warned}.",
    "mending.done": "Corrections faites : {mended} ; restent : {left}.",
    "mending.would": "Corrections possibles : {count}. Rien n'a été écrit.",
    "mending.stopped": "Il en reste au moins {count} à corriger : lancez la même commande encore une fois.",
    "mending.parted": "{path} avait un autre nom (un lien dur) : sous celui-là, le texte n'a pas changé.",
    "mending.sure": "À corriger avec --fix : {count}.",
    "mending.guessed": "À corriger avec --fix --unsafe-fixes, puis à relire : {count}.",
    "inputs.passed_over": "Non parcourus : {folders}. Un dossier lié, ou dont le nom commence par un point, se nomme dans la commande.",
    "inputs.unclaimed": "Laissés de côté, car il y manque la clé « sla » : {files}",
    "inputs.unclaimed_fix": "Si ce sont des accords, commencez-les par cette ligne : sla: 1",
    "explain.wrong": "À éviter :",
    "explain.right": "À écrire :",
    "explain.silence": """\
Pour la taire dans un accord, avec une raison :

    silenced:
      - rule: {rule}
        reason: …""",
    "interrupted": "Interrompu ; rien de plus n'a été écrit.",
    "broken": "Quelque chose d'imprévu s'est passé ({error}). Aucun fichier n'est à moitié écrit.",
    "broken.fix": "Relancez la commande avec SLA_DEBUG=1 et envoyez ce qu'elle montre au projet.",
}
# fmt: on
