# Designations followed up: the monitor and what it finds.

monitor-designation_followup = Listed ships in ports, their names and flags, and owners behind ships
parameter-designation_followup-law_day = Read as of, and law of
parameter-designation_followup-deflag_days = Days after a listing from which a flag is overdue
parameter-designation_followup-claim_reach_days = Days a ship's own statement holds

finding-kind-listed_ship_admitted = Listed ships admitted to ports
finding-kind-listed_owner = Listed owners behind unlisted ships
finding-kind-listed_ship_renamed = Listed ships under other names
finding-kind-listed_ship_reflagged = Listed ships under other flags
finding-kind-deflag_overdue = De-flagging overdue

finding-followup-listed-ship-admitted = A ship that sends IMO { $imo } (as { $ship }, { $identity }), the number of { $listed }, listed by the UN on { $since }, apparently called at { $port }, { $state }, from { $start } to { $end } UTC. By the basis of its listing, port States were to refuse it entry, whatever its cargo.
finding-followup-listed-ship-renamed = A ship that sends IMO { $imo } ({ $identity }), the number of { $listed }, listed by the UN on { $since }, calls itself { $now } ({ $start } to { $end }); the entry has { $before }. This is consistent with a change of name, a mistyped number or a borrowed one.
finding-followup-listed-ship-reflagged = A ship that sends IMO { $imo } (as { $ship }), the number of { $listed }, listed by the UN on { $since }, sends under an MMSI of { $now } ({ $identity }, { $start } to { $end }); the entry has { $before }. This is consistent with a change of flag, a false flag, or a mistyped or borrowed number.
finding-followup-deflag-overdue = A ship that sends IMO { $imo } (as { $ship }), the number of { $listed }, listed by the UN on { $since }, still sends under an MMSI of { $state } ({ $identity }) more than { $days } days later: { $count } day(s) between { $start } and { $end }. By the basis of its listing the flag State was to take its flag from it.
finding-followup-owner = According to { $claimants }, { $owner }, a body listed by the UN, is apparently behind the ship { $ship } (IMO { $imo }), which is on no list of the UN that is held here. Independent origins: { $origins }. Last heard: { $heard }. What a listed body owns or controls is frozen, ships among it.
score-followup = How far ship and entry agree: .9 by IMO number, .97 where a name agrees too; not a probability.

doubt-followup-emergency = A ship in an emergency may be let in.
doubt-followup-committee = The Committee may have approved the entry in advance; no approval is known here.
doubt-followup-origin = A ship may return to its port of origin.
doubt-followup-basis = The list as held here does not print the very paragraph this rests on, so it may not bear.
doubt-followup-typed = Names and numbers are typed in by hand; a slip looks like a change.
doubt-followup-mid = The digits of an MMSI tell where it was given out, not what the register says today; a ship may keep sending an old one.
doubt-followup-first-listing = The day of listing held here is the first one; the duty may have been added later.
doubt-followup-reach = That a freeze reaches a ship needs evidence of ownership or control, never a name alone.
doubt-followup-dated-ownership = Ships are sold; who owned it on another day is not known here.

coverage-followup-listed = Ships on lists of the UN, by IMO number: { $count }.
coverage-followup-heard = Identities that send such a number: { $count }.
coverage-followup-home = Calls of listed ships in the DPRK, not told: { $count }.
coverage-followup-bare = Calls of listed ships whose basis bans no port, not told: { $count }.
coverage-followup-undated = Names of such ships of which no day is known, not compared: { $count }.
coverage-followup-claims = Claims on ships and owners: { $count }.
