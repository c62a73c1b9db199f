"""The English of the rules of meaning: what the agreement's readers would remark on."""

from __future__ import annotations

# fmt: off
RULES: dict[str, dict[str, str]] = {
    "placeholder": {
        "title": "Something is still to be filled in.", "why": "The document is marked as a draft, with room to write by hand.",
        "wrong": 'company: "[…]"', "right": "company: Acme",
        "message": "Places […] still to fill in: {count} (lines {lines}).",
        "fix": "Put your own words in their place, or delete the lines you do not need.",
    },
    "period-reversed": {
        "title": "The period ends before it starts.", "why": "Nobody is bound by such a period.",
        "wrong": "period: {start: 2027-01-01, end: 2026-12-31}", "right": "period: {start: 2027-01-01, end: 2027-12-31}",
        "message": "The period ends on {end}, before it starts on {start}.",
        "fix": "Swap the two dates, or correct the year.",
    },
    "review-past": {
        "title": "The next review is over.", "why": "An agreement that nobody reviews is one that nobody follows.",
        "message": "The next review, on {date}, is over.",
        "fix": "Write the date of the one after.",
    },
    "review-outside-period": {
        "title": "The next review is outside the period.", "why": "When it comes, there is nothing left to review.",
        "message": "The next review, on {date}, is outside the period of the agreement ({bound}).",
        "fix": "Choose a date inside the period, or extend the period.",
    },
    "nobody-signs": {
        "title": "Nobody is named to sign for one side.", "why": "An agreement that no person has signed binds no one.",
        "wrong": "sales: Sales", "right": "sales: {team: Sales, lead: Marc Delattre, role: Sales Director}",
        "message": "Nobody is named to sign for “{team}”.",
        "fix": "Add “lead” and a name to this team, or a list “signatures”.",
    },
    "goal-without-target": {
        "title": "A goal cannot be missed.", "why": "Goals of marketing and sales are specific: a figure, a deadline or a day. Company goals may be merely stated.",
        "wrong": "- Bring more leads", "right": "- {what: Bring leads, target: 600 leads per month}",
        "message": "The goal “{what}” has no figure, no deadline and no date: nobody will know whether it is met.",
        "fix": "Add for example: target: at least 120 per month",
    },
    "promise-without-measure": {
        "title": "A figure is promised, and nothing says where it is read.", "why": "Two teams with two reports will read two figures.",
        "wrong": "- {what: MQLs, target: 120 per month}", "right": "- {what: MQLs, target: 120 per month, measured_in: CRM}",
        "message": "Nothing says where the figure of “{what}” is read.",
        "fix": "Add for example: measured_in: CRM, report “MQLs by month”",
    },
    "one-sided": {
        "title": "Only one side promises something.", "why": "An agreement is kept as long as both sides have something to lose.",
        "right": "sales_responsibility:\n  response: [{leads: MQLs, contact_within: 4 business hours}]",
        "message": "Only one side promises: marketing does, sales gives nothing in return.",
        "fix": "Add a response deadline under “sales_responsibility”.",
        "message+marketing_owes": "Only one side promises: sales does, marketing gives nothing in return.",
        "fix+marketing_owes": "Add a volume or a quality under “marketing_responsibility”.",
    },
    "sales-goals-without-close-rate": {
        "title": "The sales goals have no match and close rates.", "why": "They turn leads into revenue; without them nobody can tell how many leads the goals need.",
        "right": "close_rates: [{of: Leads, matched: 20%, closed: 2%}]",
        "message": "The sales goals do not say at which rates leads are matched and closed.",
        "fix": "Add “close_rates”, for example: - {{of: Leads, matched: 20%, closed: 2%}}",
    },
    "mql-without-criteria": {
        "title": "Nothing says what an MQL is.", "why": "This is what the two teams will argue about first.",
        "right": "mql_criteria: [Company of 50 to 500 people, Project within a year]",
        "message": "Nothing says what makes a lead an MQL.",
        "fix": "Add “mql_criteria” and a list of criteria that can be checked.",
    },
    "criterion-vague": {
        "title": "A criterion could be said of any lead.", "why": "Two people must judge the same lead the same way.",
        "wrong": "- Has shown interest", "right": "- {criterion: Asked for a quote, field: Last form}",
        "message": "The criterion “{criterion}” could be said of any lead.",
        "fix": "Say what is checked: a job, a size, an action, with “expected”.",
    },
    "threshold-unreachable": {
        "title": "No lead can reach the threshold.", "why": "A signal counts once, unless “at_most” says how often; “maximum” caps the sum.",
        "wrong": "threshold: 100\nrules: [{signal: Demo, points: 50}]", "right": "threshold: 50\nrules: [{signal: Demo, points: 50}]",
        "message": "No lead reaches the threshold of {threshold} points: all the signals together give {most}.",
        "fix": "Lower the threshold, or say with “at_most” how often a signal counts.",
    },
    "threshold-too-easy": {
        "title": "One weak signal makes an MQL.", "why": "An idle click is not a reason to call.",
        "wrong": "threshold: 20\nrules: [{signal: Opened an e-mail, points: 20}]", "right": "threshold: 60\nrules: [{signal: Opened an e-mail, points: 5}]",
        "message": "The signal “{signal}” is worth {points} points and makes an MQL all alone (threshold: {threshold}).",
        "fix": "Give it fewer points, or raise the threshold.",
    },
    "classes-overlap": {
        "title": "A score falls into two classes.", "why": "Nobody knows which deadline applies.",
        "wrong": "- {name: B, from: 50, to: 80}\n- {name: A, from: 80}", "right": "- {name: B, from: 50, to: 79}\n- {name: A, from: 80}",
        "message": "A lead of {points} points is in class “{below}” and in class “{above}” at once.",
        "fix": "End the class below one point lower.",
    },
    "deadline-without-clock": {
        "title": "A deadline does not say by which clock it runs.", "why": "“2 days” from Friday evening is Sunday for one side and Tuesday for the other.",
        "wrong": "within: 2 days", "right": "within: 2 business days",
        "message": "This deadline does not say whether it runs at night and at the weekend.",
        "fix": "Say whether it runs by business or by calendar time.",
        "fix+business": "Write {business}, or {calendar}.",
        "message+day": "This deadline does not say whether it runs at the weekend.",
    },
    "unknown-person": {
        "title": "Someone is named who belongs to neither team.", "why": "A misspelt name, or a person who has left, owns nothing.",
        "message": "“{name}” belongs to neither team.",
        "fix": "Add this person to the “members” of a team, or correct the name.",
        "fix+suggestion": "Did you mean “{suggestion}”? If not, add this person to the “members” of a team.",
    },
    "duplicate-id": {
        "title": "Two promises bear the same id.", "why": "What refers to it could mean either.",
        "message": "Two promises bear the id “{name}”.",
        "fix": "Change one of them.",
    },
    "duplicate-name": {
        "title": "Two items of one list bear the same name.", "why": "Readers cannot tell them apart.",
        "message": "“{name}” is twice in the same list.",
        "fix": "Delete one of them, or say what makes them different.",
    },
    "rate-over-100": {
        "title": "A share is more than the whole.",
        "wrong": "rate: 120%", "right": "rate: 12%",
        "message": "A rate of {rate}% is more than the whole.",
        "fix": "Check the decimal point; if it is growth, write it with its sign elsewhere.",
    },
    "rate-skips-stage": {
        "title": "The funnel jumps over a stage.", "why": "Volumes cannot be worked out across the gap.",
        "wrong": "- {from: Lead, to: MQL, rate: 20%}\n- {from: SAL, to: Customer, rate: 10%}", "right": "- {from: Lead, to: MQL, rate: 20%}\n- {from: MQL, to: SAL, rate: 75%}\n- {from: SAL, to: Customer, rate: 10%}",
        "message": "No rate leads to the stage “{stage}”: the one before ends at “{before}”.",
        "fix": "Write the rate that is missing between them, or give both stages the same name.",
    },
    "email-malformed": {
        "title": "An e-mail address cannot be written to.",
        "wrong": "email: marc at acme.com", "right": "email: marc@acme.com",
        "message": "“{email}” is not an e-mail address.",
        "fix": "Write it like first.last@company.com",
    },
    "link-malformed": {
        "title": "A link leads nowhere.",
        "wrong": "link: the shared drive", "right": "link: https://drive.example.com/sla",
        "message": "“{link}” leads nowhere.",
        "fix": "Copy the whole address from the browser, with https://",
    },
    "passage-markup": {
        "title": "A section of your own holds HTML or a picture.", "why": "Raw HTML would show in one format and not in the others.",
        "wrong": "text: <b>Confidential</b>", "right": 'text: "**Confidential**"',
        "message": "{found} would not show in every format.",
        "fix": "Write it in Markdown: **bold**, lists with “-”, tables with “|”. A logo goes into the theme.",
    },
    "passage-too-deep": {
        "title": "A section of your own holds lists within lists, too deep to be shown.", "why": "What stands deepest would be lost.",
        "message": "Lists or quotes stand within each other deeper than a page can show.",
        "fix": "Keep to six levels, or make a section of what is inside.",
    },
    "silence-unknown-rule": {
        "title": "A rule is silenced that does not exist, or that is an error.", "why": "Errors are contradictions: they are mended, not silenced.",
        "message": "No rule that can be silenced is called “{name}”.",
        "fix": "Choose: {choices}.",
        "fix+suggestion": "Did you mean “{suggestion}”?",
    },
    "silence-unknown-place": {
        "title": "A silence names a block that the agreement does not have.",
        "right": "silenced:\n  - rule: criterion-vague\n    reason: Sales judges by phone.\n    where: lead_handoff.mql_criteria",
        "message": "The agreement has nothing under “{where}”.",
        "fix": "Write the keys from the top down, for example: lead_handoff.mql_criteria",
    },
    "silence-unused": {
        "title": "A silence has nothing left to silence.", "why": "Left there, it would hide the next finding.",
        "message": "The rule “{name}” is silenced here, and has nothing left to say.",
        "fix": "Delete these lines.",
    },
}
# fmt: on
