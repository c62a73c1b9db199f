"""The English of what fails where two versions are looked for: in git, in a PDF."""

# fmt: off
RULES: dict[str, dict[str, str]] = {
    "git-missing": {"title": "git is not installed.", "why": "Earlier versions of a file are read from git.",
        "message": "git is not installed: it keeps the earlier versions.",
        "fix": "Install it (Debian, Ubuntu: apt install git; Fedora: dnf install git; macOS: xcode-select --install; Windows: winget install Git.Git), or name two files: sla diff old.yaml new.yaml"},
    "git-failed": {"title": "git does not answer.", "message": "git refused: {reason}.",
        "fix": "Try git status in the folder of the agreement, or name two files: sla diff old.yaml new.yaml"},
    "no-repository": {"title": "The file is in no git repository.", "why": "With one file alone, it is compared with what git keeps of it.",
        "message": "“{path}” is in no git repository, so there is no earlier version to compare with.",
        "fix": "Name the other version: sla diff old.yaml new.yaml"},
    "no-revision": {"title": "git knows no such revision.", "message": "git knows no revision “{revision}” here.",
        "fix": "See those there are: git log --oneline",
        "fix+shallow": "This clone has only the last part of the history. Fetch the rest: git fetch --unshallow"},
    "no-revision-before": {"title": "There is no revision before that day.", "message": "There is no revision from before {day}.",
        "fix": "Choose a later day, or see those there are: git log --oneline",
        "fix+shallow": "This clone has only the last part of the history. Fetch the rest: git fetch --unshallow"},
    "not-in-revision": {"title": "The file was not there in that revision.", "why": "A file that was renamed since is found under its earlier name.",
        "message": "“{path}” is not in revision “{revision}”, under this name or an earlier one.",
        "fix": "Choose another revision; see those of this file: git log --follow -- {path}"},
    "pdf-without-source": {"title": "The PDF carries no agreement.", "why": "A PDF that sla makes carries its YAML. Printing it again, or taking pages out of it, loses it.",
        "message": "“{path}” carries no agreement.",
        "fix": "Use the PDF as sla made it, or name the YAML file."},
    "pdf-encrypted": {"title": "The PDF is encrypted.", "message": "“{path}” is encrypted: what it carries cannot be read.",
        "fix": "Take the protection off first, or name the YAML file."},
    "earlier-version-unsound": {"title": "The earlier version cannot be read.", "message": "The earlier version, “{path}”, has errors: nobody can tell what changed since.",
        "fix": "Name a sound one with --from, or say what changed with --summary and --minor or --major."},
    "version-not-committed": {"title": "The version was raised already.", "message": "The file says version {version}, and what git keeps of it {kept}: it was raised already.",
        "fix": "Commit it first, or name the last version with --from."},
}
# fmt: on
