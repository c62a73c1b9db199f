"""The English of the rules of meaning: what the agreement's readers would notice."""

from __future__ import annotations

RELATED = {
    "period-start": "the period starts here",
    "period-end": "the period ends here",
    "threshold": "the threshold is here",
    "class-below": "the class below ends here",
    "first-id": "it is borne here first",
    "first-name": "it is written here first",
}
RULES = {
    "placeholder": (
        "Places […] still to fill in: {count} (lines {lines}).",
        "Put your own words in their place, or delete the lines you do not need.",
    ),
    "period-reversed": (
        "The period ends on {end}, before it starts on {start}.",
        "Swap the two dates, or correct the year.",
    ),
    "review-past": (
        "The next review, on {date}, is over.",
        "Write the date of the one after.",
    ),
    "review-outside-period": (
        "The next review, on {date}, is outside the period of the agreement ({bound}).",
        "Choose a date inside the period, or extend the period.",
    ),
    "nobody-signs": (
        "Nobody is named to sign for “{team}”.",
        "Add “lead” and a name to this team, or a list “signatures”.",
    ),
    "goal-without-target": (
        "The goal “{what}” has no figure, no deadline and no date: nobody will know whether it"
        " is met.",
        "Add for example: target: at least 120 per month",
    ),
    "promise-without-measure": (
        "Nothing says where the figure of “{what}” is read.",
        "Add for example: measured_in: CRM, report “MQLs by month”",
    ),
    "one-sided": (
        "Only one side promises: marketing does, sales gives nothing in return.",
        "Add a response deadline under “sales_responsibility”.",
    ),
    "one-sided+marketing_owes": (
        "Only one side promises: sales does, marketing gives nothing in return.",
        "Add a volume or a quality under “marketing_responsibility”.",
    ),
    "sales-goals-without-close-rate": (
        "The sales goals do not say at which rates leads are matched and closed.",
        "Add “close_rates”, for example: - {{of: Leads, matched: 20%, closed: 2%}}",
    ),
    "mql-without-criteria": (
        "Nothing says what makes a lead an MQL.",
        "Add “mql_criteria” and a list of criteria that can be checked.",
    ),
    "criterion-vague": (
        "The criterion “{criterion}” could be said of any lead.",
        "Say what is checked: a job, a size, an action, with “expected”.",
    ),
    "threshold-unreachable": (
        "No lead reaches the threshold of {threshold} points: all the signals together give"
        " {most}.",
        "Lower the threshold, or say with “at_most” how often a signal counts.",
    ),
    "threshold-too-easy": (
        "The signal “{signal}” is worth {points} points and makes an MQL all alone (threshold:"
        " {threshold}).",
        "Give it fewer points, or raise the threshold.",
    ),
    "classes-overlap": (
        "A lead of {points} points is in class “{below}” and in class “{above}” at once.",
        "End the class below one point lower.",
    ),
    "deadline-without-clock": (
        "This deadline does not say whether it runs at night and at the weekend.",
        "Write {number} business hours, or {number} calendar hours.",
    ),
    "deadline-without-clock+day": (
        "This deadline does not say whether it runs at the weekend.",
        "Write {number} business days, or {number} calendar days.",
    ),
    "unknown-person": (
        "“{name}” belongs to neither team.",
        "Add this person to the “members” of a team, or correct the name.",
    ),
    "unknown-person+suggestion": (
        "“{name}” belongs to neither team.",
        "Did you mean “{suggestion}”? If not, add this person to the “members” of a team.",
    ),
    "duplicate-id": (
        "Two promises bear the id “{name}”.",
        "Change one of them.",
    ),
    "duplicate-name": (
        "“{name}” is twice in the same list.",
        "Delete one of them, or say what makes them different.",
    ),
    "rate-over-100": (
        "A rate of {rate}% is more than the whole.",
        "Check the decimal point; if it is growth, write it with its sign elsewhere.",
    ),
    "rate-skips-stage": (
        "No rate leads to the stage “{stage}”: the one before ends at “{before}”.",
        "Write the rate that is missing between them, or give both stages the same name.",
    ),
    "email-malformed": (
        "“{email}” is not an e-mail address.",
        "Write it like first.last@company.com",
    ),
    "link-malformed": (
        "“{link}” leads nowhere.",
        "Copy the whole address from the browser, with https://",
    ),
    "passage-markup": (
        "{found} would not show in every format.",
        "Write it in Markdown: **bold**, lists with “-”, tables with “|”. "
        "A logo goes into the theme.",
    ),
    "passage-too-deep": (
        "Lists or quotes stand within each other deeper than a page can show.",
        "Keep to six levels, or make a section of what is inside.",
    ),
    "silence-unknown-rule": (
        "No rule that can be silenced is called “{name}”.",
        "Choose: {choices}.",
    ),
    "silence-unknown-rule+suggestion": (
        "No rule that can be silenced is called “{name}”.",
        "Did you mean “{suggestion}”?",
    ),
    "silence-unknown-place": (
        "The agreement has nothing under “{where}”.",
        "Write the keys from the top down, for example: lead_handoff.mql_criteria",
    ),
    "silence-unused": (
        "The rule “{name}” is silenced here, and has nothing left to say.",
        "Delete these lines.",
    ),
}
