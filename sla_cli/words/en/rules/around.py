"""The English of what fails around files: files, folders, templates, themes, libraries."""

from __future__ import annotations

# fmt: off
RULES: dict[str, dict[str, str]] = {
    "file-missing": {
        "title": "The file does not exist.", "why": "Names are taken from the folder you are in.",
        "message": "There is no file “{path}”.",
        "fix": "Check the name, or create it: sla new {path}",
    },
    "file-is-folder": {
        "title": "A folder is named where a file is needed.", "why": "`sla validate` takes folders; the other commands take files.",
        "message": "“{path}” is a folder, not a file.",
        "fix": "Give the name of a file.",
    },
    "folder-without-agreement": {
        "title": "A folder holds no agreement.", "why": "In a folder, the .yaml and .yml files with a line that begins with “sla:” are checked; other YAML is left alone.",
        "message": "There is no agreement in the folder “{path}”.",
        "fix": "An agreement is a .yaml file that begins with: sla: 1",
    },
    "file-not-readable": {
        "title": "The file cannot be read.", "why": "The system refuses: you may lack the right to read it.",
        "message": "“{path}” cannot be read: {reason}.",
        "fix": "Ask for the right to read it, or copy it to a folder of yours.",
    },
    "file-not-ordinary": {
        "title": "The name stands for a device or a pipe.", "why": "Only ordinary files are read; standard input is written as “-”.",
        "message": "“{path}” is not an ordinary file.",
        "fix": "Give the name of a YAML file.",
    },
    "file-not-writable": {
        "title": "The file cannot be written.", "why": "What was there before is untouched.",
        "message": "“{path}” cannot be written. {reason}",
        "fix": "Choose another place with -o, or ask for the right to write there.",
    },
    "file-name-too-long": {
        "title": "The name is longer than the disk allows.",
        "message": "The name “{path}” is too long.",
        "fix": "Choose a shorter name.",
    },
    "folder-missing": {
        "title": "The folder to write into does not exist.", "why": "Folders are never created for you: a misspelt one would hide your document.",
        "message": "The folder for “{path}” does not exist.",
        "fix": "Create the folder first, or choose another with -o.",
    },
    "disk-full": {
        "title": "There is no room left to write.", "why": "Files are written beside and renamed, so the earlier one is whole.",
        "message": "The disk is full: “{path}” was not written.",
        "fix": "Free some space and try again. What was there before is untouched.",
    },
    "file-exists": {
        "title": "A new file would replace one that is there.", "why": "`sla new` never replaces a file unless told to.",
        "message": "“{path}” is already there and was left as it is.",
        "fix": "Choose another name, or add --force to replace it.",
    },
    "would-overwrite": {
        "title": "The document would be written over the agreement it is made from.",
        "wrong": "sla render acme.yaml --to md -o acme.yaml", "right": "sla render acme.yaml --to md -o acme.md",
        "message": "Writing “{path}” would overwrite the agreement itself.",
        "fix": "Choose another name with -o.",
    },
    "file-too-big": {
        "title": "The file is larger than any agreement.", "why": "A limit keeps a file from a stranger from taking all memory.",
        "message": "The file is larger than {limit} MB.",
        "fix": "An agreement is a few hundred lines: check that this is the right file.",
    },
    "file-empty": {
        "title": "The file says nothing.",
        "right": "sla: 1\nlanguage: en\ncompany: Acme\nparties: {marketing: Marketing, sales: Sales}",
        "message": "There is nothing in the file.",
        "fix": "Start from the blank one: sla new --force writes it here.",
    },
    "template-missing": {
        "title": "A template asks for another that does not exist.",
        "message": "In {file}, line {line}: there is no template “{name}”.",
        "fix": "Check its name; ours begin with builtin/.",
    },
    "template-syntax": {
        "title": "A template is not correct Jinja.",
        "message": "In {file}, line {line}: this is not Jinja ({reason}).",
        "fix": "Check the braces and the {{% end… %}} of this template.",
    },
    "template-undefined": {
        "title": "A template uses a name that does not exist.",
        "message": "In {file}, line {line}: there is no name “{name}”.",
        "fix": "The names a template may use are in templates/README.md: sla templates copy.",
    },
    "template-unsafe": {
        "title": "A template tries to leave its part.",
        "message": "In {file}, line {line}: this template tries what it may not.",
        "fix": "A template can only show the agreement: take this line out, and beware of its author.",
    },
    "template-too-long": {
        "title": "A template does not come to an end.",
        "message": "In {file}, line {line}: this template does not come to an end.",
        "fix": "Look for a loop that is too large.",
    },
    "template-failed": {
        "title": "A template fails.",
        "message": "In {file}, line {line}: this template fails ({reason}).",
        "fix": "Compare it with ours: sla templates copy.",
    },
    "folder-of-templates-missing": {
        "title": "The folder of templates does not exist.",
        "message": "There is no folder of templates “{path}”.",
        "fix": "Make it: sla templates copy {path}",
    },
    "theme-missing": {
        "title": "The theme does not exist.",
        "message": "There is no theme “{path}”.",
        "fix": "Choose: {choices}; or give a file: --theme ours.yaml",
    },
    "theme-colour": {
        "title": "A colour of a theme cannot be read.",
        "message": "“{value}” is not a colour.",
        "fix": 'Write six digits after a hash, in quotes: "#1d4f73"',
    },
    "theme-margin": {
        "title": "A margin of a theme cannot be read.",
        "message": "“{value}” is not a margin.",
        "fix": "Write for example: 25mm",
    },
    "theme-logo": {
        "title": "The logo of a theme cannot be found.", "why": "It is read from the theme's folder, and nowhere else.",
        "message": "The logo “{file}” is not beside the theme, or is neither SVG nor PNG.",
        "fix": "Put the picture in the theme's folder and write its name alone.",
    },
    "theme-contrast": {
        "title": "A colour is too pale for its paper.", "why": "This is level AA of the accessibility rules WCAG 2.1.",
        "message": "{value} on {paper} is hard to read: the contrast is {ratio}, and 4.5 is needed.",
        "fix": "Make the colour darker.",
    },
    "no-watch": {
        "title": "Watching needs libraries that come only when asked for.", "why": "Rendering once does not.",
        "message": "--watch needs a few libraries more.",
        "fix": "Install them, then run the same command again:\n  pip install watchfiles starlette uvicorn",
    },
    "no-pango": {
        "title": "PDF needs a system library that is not installed.", "why": "Markdown and HTML do not.",
        "message": "PDF needs the system library Pango, and “{library}” was not found.",
        "fix": "Install it, then run the same command again:\n  Debian, Ubuntu   sudo apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0\n  Fedora           sudo dnf install pango\n  macOS            brew install pango\n  Windows          install MSYS2, then: pacman -S mingw-w64-x86_64-pango\nMarkdown and HTML need nothing more: sla render --to html",
    },
}
# fmt: on
