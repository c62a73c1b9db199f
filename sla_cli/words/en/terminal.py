"""The English of the terminal."""

# fmt: off
TEXTS = {
    "sla": "Turn one YAML file into the agreement that marketing and sales sign.",
    "sla.examples": """\
sla new acme.yaml            a file to fill in
sla validate acme.yaml       is it right?
sla render acme.yaml         acme.pdf, ready to sign""",
    "new": "Write a YAML file to fill in, explained line by line.",
    "new.path": "The file to write.",
    "new.lang": "The language of the file and its comments. Default: your locale's, else French.",
    "new.form": "How much to fill in: one page, or every clause.",
    "new.preset": "Start from a filled-in example instead: {choices}.",
    "new.force": "Replace the file if it is already there.",
    "new.examples": """\
sla new                                 sla.yaml, to fill in
sla new --lang fr --form short a.yaml   in French, the one-page version
sla new --preset b2b-saas acme.yaml     from a complete example""",
    "new.written": "{path}  written. Fill in the […], then: {command}",
    "new.written_preset": "{path}  written from the example “{preset}”. Next: sla render {path}",
    "new.beside": "{path}  written: the table it reads.",
    "new.schema": "Leave out the schema beside it, which teaches your editor the format.",
    "new.schema_written": "{path}  written: your editor reads the format there, key by key.",
    "new.schema_kept": "{path}  is another schema, left as it is. For ours: sla schema --lang {language}",
    "validate": "Check agreements, and tell every mistake with its place and how to mend it.",
    "validate.paths": "The files to check, or folders; - is standard input.",
    "validate.lang": "The language of the messages. Default: the file's.",
    "validate.format": "For whom: people (text), a program (json), annotations on a pull request (github), code scanning (sarif).",
    "validate.strict": "Fail on warnings too.",
    "validate.explain": "Explain a rule, by the name that follows each message.",
    "validate.fix": "Mend in the files what can only mean one thing; standard input goes to standard output, mended.",
    "validate.unsafe_fixes": "With --fix or --diff: mend what is merely likely as well. Read it over.",
    "validate.diff": "Show what --fix would change and write nothing; fail if there is something to change.",
    "validate.examples": """\
sla validate acme.yaml
sla validate agreements/ --strict
sla validate acme.yaml --fix
sla validate --explain criterion-vague
cat acme.yaml | sla validate -""",
    "render": "Turn agreements into PDF, HTML, Markdown or Word.",
    "render.paths": "The agreements; - is standard input.",
    "render.to": "The format; may be repeated. Default: the one -o ends in, else pdf.",
    "render.form": "One page to sign and pin up, or every clause.",
    "render.lang": "The language of the document's own words. Default: the agreement's.",
    "render.output": "Where to write: a file, a folder, or - for standard output. Default: beside the agreement.",
    "render.templates": "A folder of templates of your own, that come before these; see: sla templates.",
    "render.theme": "A theme (classic, modern, plain), or a file of yours, with colours, a logo and fonts. Default: the agreement's.",
    "render.examples": """\
sla render acme.yaml                            acme.pdf
sla render acme.yaml --form short               acme.short.pdf, one page
sla render acme.yaml --to docx                  acme.docx, to edit in Word
sla render acme.yaml --to html --watch --open   shown as you write it
sla render acme.yaml --to html --to md -o out/  out/acme.html and out/acme.md""",
    "render.fillable": "A PDF with fields to fill in and to sign on a screen.",
    "render.force": "Replace files that sla did not make too, under the names the command chooses.",
    "render.watch": "Make the documents again whenever the agreement, its table, its theme or your templates change. HTML refreshes itself in the browser.",
    "render.open": "Open what was made.",
    "render.not_opened": "Nothing on this machine opens {path}.",
    "watch.waiting": "Waiting for changes. Ctrl+C ends.",
    "watch.address": "Preview, on this machine only: {address}",
    "watch.trouble": "The agreement has an error: the terminal tells where. This is the last version without one.",
    "watch.ended": "Ended.",
    "render.written": "{path}  {pages}",
    "render.pages": "pages: {count}",
    "render.draft": "Draft: {count} still to fill in, on lines {lines}.",
    "render.draft_line": "Draft: {count} still to fill in, on line {lines}.",
    "render.status_draft": "Draft: the agreement's status says so.",
    "render.left": "The page was full: left to the long form: {kinds}. Mark what must stay with “short: true”.",
    "render.selected": "Only in the long form: {kinds}.",
    "render.too_long": "The short form takes {count} pages instead of one: shorten its texts, or mark some items “short: false”.",
    "render.unlettered": "None of sla's fonts has these characters: {letters}. They show if this machine has a font with them, and as empty boxes if not: look at the PDF.",
    "render.warned": "Warnings: {count}. To read them: {command}",
    "render.working": "Laying out the pages…",
    "schema": "Print the JSON Schema of the file format, for editors.",
    "schema.lang": "The language of the help in it. Default: your locale's, else French.",
    "schema.examples": "sla schema > sla.schema.json",
    "templates": "See the templates of the documents, and take them over.",
    "templates.examples": """\
sla templates list
sla templates copy ours/ --only reporting
sla render acme.yaml --templates ours/""",
    "list": "List the templates.",
    "list.examples": "sla templates list",
    "copy": "Copy templates into a folder, to change them.",
    "copy.examples": """\
sla templates copy ours/
sla templates copy ours/ --only macros/html
sla templates copy ours/ --only signatures""",
    "copy.folder": "The folder to copy into; it is made if need be.",
    "copy.only": "Only these templates: a path, a pattern, or the name of a part.",
    "copy.force": "Replace those that are already there.",
    "copy.done": "Templates copied into {folder}: {count}. Keep those you change, delete the others.",
    "option.help": "Show this help.",
    "option.version": "Show the version.",
    "option.install_completion": "Install completion for this shell.",
    "option.show_completion": "Show the completion script.",
    "help.usage": "Usage:", "help.options": "Options:", "help.arguments": "Arguments:",
    "help.commands": "Commands:", "help.examples": "Examples:", "help.option_place": "[OPTIONS]",
    "help.command_place": "COMMAND", "help.default": "Default: {value}.",
    "kind.company_goals": "company goals", "kind.marketing_goals": "marketing goals",
    "kind.sales_goals": "sales goals", "kind.marketing_initiatives": "marketing initiatives",
    "kind.sales_initiatives": "sales initiatives", "kind.criteria": "MQL criteria",
    "kind.marketing": "marketing's promises", "kind.sales": "sales' promises",
    "kind.meetings": "meetings", "kind.channels": "channels", "kind.responses": "deadlines and follow-up", "kind.close_rates": "close rates",
    "kind.tools": "tools",
    "severity.error": "error", "severity.warning": "warning",
    "colon": ": ",
    "fix": "Fix",
    "related": "See",
    "summary.sound": "{name}: valid.",
    "summary.bad": "{name}: not valid. Errors: {errors}; warnings: {warnings}.",
    "summary.warned": "{name}: valid. Warnings: {warnings}.",
    "summary.unjudged": " What it means will be checked once its form is right.",
    "summary.silenced": " Silenced: {count}.",
    "summary.files": "Files: {files}; not valid: {bad}; with warnings: {warned}.",
    "mending.done": "Findings mended: {mended}; left: {left}.",
    "mending.would": "Findings that would be mended: {count}. Nothing was written.",
    "mending.stopped": "At least {count} more can be mended: run the same command once more.",
    "mending.parted": "{path} had another name (a hard link): under that one, the text has not changed.",
    "mending.sure": "Can be mended with --fix: {count}.",
    "mending.guessed": "Can be mended with --fix --unsafe-fixes, to be read over: {count}.",
    "inputs.passed_over": "Not looked into: {folders}. Name a linked folder, or one whose name begins with a dot, in the command itself.",
    "inputs.unclaimed": "Passed over, because they lack the key “sla”: {files}",
    "inputs.unclaimed_fix": "If they are agreements, begin them with this line: sla: 1",
    "explain.wrong": "Rather than:",
    "explain.right": "Write:",
    "explain.silence": """\
To silence it in an agreement, with a reason:

    silenced:
      - rule: {rule}
        reason: …""",
    "interrupted": "Interrupted; nothing more was written.",
    "broken": "Something unforeseen went wrong ({error}). No file is half written.",
    "broken.fix": "Run the command again with SLA_DEBUG=1 and send what it shows to the project.",
}
# fmt: on
