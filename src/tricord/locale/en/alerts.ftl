cli-alerts = What is new, whose it is, why it is there, and what is done about it
cli-alerts-raise = Raise alerts of what monitors found since the last time
cli-alerts-list = List alerts, what is most pressing first
cli-alerts-show = Say what an alert stands on, what became of it, and why it is yours
cli-alerts-take = Take an alert: it is yours
cli-alerts-assign = Give an alert to somebody; without a name to nobody
cli-alerts-priority = Say how soon an alert should be looked at, and why
cli-alerts-mute = Keep an alert silent until a day, for a reason
cli-alerts-unmute = End the silence of an alert
cli-alerts-settle = Say that an alert needs nothing more, and why
cli-alerts-reopen = Take a settled alert up again, and say why
cli-alerts-alert = Id of an alert; its beginning is enough
cli-alerts-name = Account it is given to
cli-alerts-level = low, normal, high or urgent
cli-alerts-working = Raising alerts
cli-alerts-option-state = new, open, settled or gone; new and open by default; may be given again
cli-alerts-option-strand = Only of this strand: sanctions, supply or coordination
cli-alerts-option-monitor = Only of this monitor
cli-alerts-option-subject = Only about the subject with this key
cli-alerts-option-mine = Only those assigned to you
cli-alerts-option-unassigned = Only those assigned to nobody
cli-alerts-option-least = The lowest priority: low, normal, high or urgent
cli-alerts-option-muted = Muted ones too
cli-alerts-option-most = How many, at most 1,000
cli-alerts-option-reason = Why; it stands in the history
cli-alerts-option-until = The day it is back
cli-alerts-option-version = The version you saw; the present one by default
alerts-column-alert = Alert
alerts-column-priority = Priority
alerts-column-state = State
alerts-column-kind = Kind
alerts-column-subject = Subject
alerts-column-findings = Findings
alerts-column-renewed_at = New at
alerts-column-assignee = Assigned to
alerts-column-marking = Marking
alerts-column-version = Version
alerts-column-why = Yours because
alerts-column-finding = Finding
alerts-column-grade = Grade
alerts-column-score = Score
alerts-column-rests_on = Rests on
alerts-column-since = Since
alerts-column-gone_at = Gone
alerts-findings = Findings
alerts-history = History
alerts-none = There are no such alerts that you may see. tricord alerts raise looks for new ones.
alerts-somebody = somebody
alerts-raised = { $raised ->
        [one] One alert was raised
       *[other] { $raised } alerts were raised
    }, { $renewed ->
        [one] one is
       *[other] { $renewed } are
    } new again, { $gone ->
        [one] one is
       *[other] { $gone } are
    } gone.
alerts-stands = Alert { $alert }: { $state }, priority { $priority }, assigned to { $whose }, version { $version }.
alerts-why-assigned = it is assigned to you
alerts-why-named = you are among the persons it is for
alerts-why-mission = it is for your mission, or you coordinate it
alerts-why-partner = it is for your partner
alerts-why-public = it is for everybody who is signed in
alerts-event-raised = raised by the node
alerts-event-renewed = new again: a finding came that rests on something new
alerts-event-gone = gone: none of its findings stands any more
alerts-event-assigned = { $who } assigned it to { $said }
alerts-event-unassigned = { $who } assigned it to nobody
alerts-event-prioritised = { $who } changed the priority: { $said }
alerts-event-muted = { $who } muted it until { $until }: { $said }
alerts-event-unmuted = { $who } ended its silence
alerts-event-settled = { $who } settled it: { $said }
alerts-event-reopened = { $who } took it up again: { $said }
desk-alert-state-new = new
desk-alert-state-open = open
desk-alert-state-settled = settled
desk-alert-state-gone = gone
desk-alert-state-muted = muted until { $until }
error-desk-alert-unknown = There is no alert { $alert } that you may see, or more than one begins so.
    .hint = tricord alerts list prints them; --state settled,gone those that are over.
error-desk-alert-state = Alert { $alert } is not settled: it is { $state }.
    .hint = Only what was settled can be taken up again.
error-desk-assignee = { $name } may not see this alert, or does not work on alerts.
    .hint = Give it to an analyst, releaser or coordinator whom its marking allows.
error-desk-mute = An alert is muted until a day to come, at most { $most } days ahead, not until { $until }.
    .hint = Choose another day; what needs nothing more at all is settled.
error-desk-priority-unknown = There is no priority { $priority }.
    .hint = Priorities: { $known }.
error-desk-state-unknown = There is no state { $state }.
    .hint = States: { $known }.
error-desk-words = { $why ->
        [empty] A reason or text is missing
        [long] The text is longer than { $most } characters
        [line] The text has to stand on one line
        [surrogate] The text holds half of a character
        [control] The text holds a control character
       *[direction] The text turns the direction of reading and does not turn it back
    }.
    .hint = Write it again as plain text; nothing was kept.
