# What the monitors of ships say, what speaks against it, and what was covered.

monitor-listed_ships = Listed ships heard at sea
parameter-listed_ships-law_day = Law of
parameter-listed_ships-name_threshold = Name threshold
parameter-listed_ships-claim_reach_days = Reach of a ship's statements, days
parameter-listed_ships-undated_listings = Tell of listings without a day
monitor-dark_transfer = Silent ships within reach of a ship that lay still
parameter-dark_transfer-law_day = Law of
parameter-dark_transfer-fastest_kn = Fastest silent ship, knots
parameter-dark_transfer-at_least_h = Shortest visit, hours
parameter-dark_transfer-gap_at_most_h = Longest gap looked at, hours
parameter-dark_transfer-p_where_unknown = Probability where a gap has none
parameter-dark_transfer-leads_per_stay = Most leads of one stay
parameter-dark_transfer-least_score = Least score
monitor-fishing = Apparent transfers of catch and fishing vessels in zones
parameter-fishing-law_day = Law of
parameter-fishing-present_at_least_h = Shortest presence, hours

finding-listed_ships-seen =
    A ship that sends as { $ship } ({ $identity }) was heard on { $days } day(s) between { $start } and { $end } UTC ({ $fixes } positions), first at { $first }, last at { $last }. This is consistent with { $listed } ({ $list }, { $entry }): { $agreement }.
finding-listed_ships-port-call =
    A ship that sends as { $ship } ({ $identity }) apparently called at { $port } ({ $country }) from { $start } to { $end } UTC (confidence { $confidence } of 4). It is consistent with { $listed } ({ $list }, { $entry }): { $agreement }.
finding-listed_ships-encounter =
    A ship that sends as { $ship } ({ $identity }) apparently lay beside { $other } ({ $other_identity }) for { $hours } h from { $start } to { $end } UTC at { $place } (median distance { $distance } m). It is consistent with { $listed } ({ $list }, { $entry }): { $agreement }.
finding-dark_transfer =
    { $ship } lay still at { $place } from { $start } to { $end } UTC. { $other } was not heard from { $gap_start } to { $gap_end } UTC and could have come to it and gone on ({ $distance } nautical miles in all) with up to { $hours } h beside it. Probability that it did not send: { $probability }; silent ships that could have come: { $feasible }.
finding-fishing-transshipment =
    { $ship }, which says it is a fishing vessel, apparently lay beside { $other } for { $hours } h from { $start } to { $end } UTC at { $place } (median distance { $distance } m). { $carries } This is consistent with a transfer of catch.
finding-fishing-zone =
    { $ship }, which says it is a fishing vessel, stayed or met another ship in the zone { $zone } at { $place } from { $start } to { $end } UTC ({ $hours } h). The list of permits given holds none for it on these days.
finding-fishing-zone-present =
    { $ship }, which says it is a fishing vessel, was heard in the zone { $zone } on { $days } day(s) between { $start } and { $end } UTC ({ $hours } h in all), first at { $place }. The list of permits given holds none for it on these days.
finding-fishing-claimed_waters =
    { $ship }, which says it is a fishing vessel under another flag, stayed or met another ship at { $place } from { $start } to { $end } UTC ({ $hours } h), in waters the DPRK claims ({ $zone }). If it worked there under rights bought from the DPRK, the measures named would bear on it.
finding-fishing-claimed_waters-present =
    { $ship }, which says it is a fishing vessel under another flag, was heard on { $days } day(s) between { $start } and { $end } UTC ({ $hours } h in all), first at { $place }, in waters the DPRK claims ({ $zone }). If it worked there under rights bought from the DPRK, the measures named would bear on it.

agrees-sea-imo-and-name = the IMO number and a name agree
agrees-sea-imo = the IMO number agrees
agrees-sea-mmsi-and-name = the MMSI and a name agree
agrees-sea-mmsi = the MMSI agrees
agrees-sea-call-sign-and-name = the call sign and a name agree
agrees-sea-call-sign = the call sign agrees
agrees-sea-name = a name agrees
carries-sea-listed = The list of carriers given names the other ship.
carries-sea-says = The other ship calls itself refrigerated.
carries-sea-cargo = The other ship says only that it carries cargo.

finding-encounter =
    { $ship } and { $other } apparently lay together for { $hours } h from { $start } to { $end } UTC at { $lat }, { $lon } (median distance { $distance } m).
finding-gap =
    { $ship } was not heard for { $hours } h from { $start } to { $end } UTC, last at { $lat }, { $lon }. Probability that its transponder did not send: { $probability }.
finding-loitering =
    { $ship } stayed about { $lat }, { $lon } for { $hours } h from { $start } to { $end } UTC.
finding-port-call =
    { $ship } apparently called at { $port } from { $start } to { $end } UTC ({ $hours } h).
finding-identity-two_hulls =
    From { $start } to { $end } UTC two ships apparently sent as { $ship } at the same time: the positions change { $alternations } times from one to another and back, as from { $at } UTC at { $lat }, { $lon }, with { $km } km between them.
finding-identity-jump =
    { $ship } was heard at { $lat }, { $lon } at { $start } UTC and at { $end_lat }, { $end_lon } at { $end } UTC: { $km } km in { $minutes } min. That would need at least { $knots } knots, faster than a ship can go.
finding-identity-identity_change =
    { $ship } ({ $identity }) went from IMO number { $imo } to IMO number { $imo_2 } between { $start } and { $end } UTC.
finding-identity-two_imos =
    From { $start } to { $end } UTC { $ship } ({ $identity }) sent two IMO numbers, { $imo } and { $imo_2 }.
finding-identity-shared_imo =
    From { $start } to { $end } UTC { $ship } ({ $identity }) and { $other } ({ $other_identity }) both sent the IMO number { $imo }.
finding-identity-handover =
    The IMO number { $imo } was sent by { $ship } ({ $identity }) and by { $other } ({ $other_identity }), one after the other: it apparently went from one to the other between { $start } and { $end } UTC.
finding-identity-imo_check =
    From { $start } to { $end } UTC { $ship } ({ $identity }) sent the IMO number { $imo }, which cannot be one.
finding-identity-borrowed_identity =
    { $ship } ({ $identity }) and { $other } ({ $other_identity }) both sent the IMO number { $imo } between { $start } and { $end } UTC, and say lengths that differ by { $distance } m: they cannot be one hull, and one of them apparently goes under the number of the other.
finding-identity-on_land =
    From { $start } to { $end } UTC { $ship } sent positions on land, first at { $lat }, { $lon }.
finding-identity-circle =
    For { $hours } h from { $start } to { $end } UTC { $ship } sent positions on a circle about { $lat }, { $lon }, while speed and course said otherwise.
finding-identity-frozen =
    For { $hours } h from { $start } to { $end } UTC { $ship } sent one and the same position, { $lat }, { $lon }, while it said that it moved.

score-listed_ships = How far the ship that was heard and the listed one agree, from 0 to 1; not the probability that they are the same.
score-dark_transfer = Probability that the silent ship's transponder was off, divided by the number of silent ships that could have come. It ranks leads; it is not the probability of a transfer.
score-fishing = How much is known of what the ships are and may, from 0 to 1. It ranks findings; it is not a probability.
score-encounters = How clearly the two were seen together, from 0 to 1; not the probability of a transfer.
score-gaps = Probability that the transponder did not send; not the probability of an intention.
score-loitering = How clearly the stay was seen, from 0 to 1; not the probability of a transfer.
score-port_calls = How completely the call was seen, from 0 to 1.
score-identity = How clearly the conflict was seen, from 0 to 1; not the probability of deceit.

doubt-sea-waiting = Ships lie still to wait for a berth, orders or weather, or with engine trouble. Port and weather records of these hours, or the ship's agent, can tell.
doubt-sea-bunkering = Bunkering, supplies and licensed transfers look the same. A delivery note or a port's permission would settle it.
doubt-sea-pilot-tug = Pilots, tugs and tenders lie beside ships for their work. The log of the pilot station or towing company would settle it.
doubt-sea-fishing-fleet = Fishing vessels work and lie close together, pair trawlers within some 500 m. A common owner or gear licence would explain it.
doubt-sea-current = A ship adrift, with engine trouble or on purpose, moves with the current. A drift with wind and current speaks for that.
doubt-sea-reception = The silence may be deafness: the ship may have sent and nobody heard it. Another provider's receptions in these hours would refute the gap.
doubt-sea-borrowed = An identity may be typed wrong or be used by another ship as well. Registered dimensions or an image of the ship would settle it.
doubt-sea-typed = Numbers are typed in by hand; an error is the usual cause. The ship's register would settle it.
doubt-sea-reflagged = A ship that changes flag, owner or radio gets new numbers lawfully. The registers of both flags would settle it.
doubt-sea-clock = The receiver's clock may be wrong, by minutes to days. Other ships heard by the same receiver would show the same error.
doubt-sea-jamming = Satellite navigation may be disturbed there. Other ships nearby would show the same disturbance.
doubt-sea-coarse-coast = The coast that is carried is coarse: small islands, piers and dredged channels are missing. A chart would settle it.
doubt-sea-coarse-port = Most harbours are known to a whole arc-minute only; a ship at anchor off the port or in a neighbouring one may be counted. The port's own records would settle it.
doubt-sea-dark-both = Nobody saw the two together, and a ship that never sends is not seen at all: the visitor may have been another, or none. Radar or optical images of the place and hours would settle it.
doubt-sea-others-fit = Other silent ships could have come as well.
doubt-sea-met-another = Meanwhile it met a ship that was heard, which may be all it waited for.
doubt-sea-probability-unknown = How likely the silence is to be a transponder that was off is not known.
doubt-sea-flag-claimed = The flag is the ship's own statement and differs from that of its MMSI.
doubt-sea-identity-conflict = At that time the identity was in conflict: another ship may have sent under it.
doubt-sea-imo-borrowed = The IMO number is the ship's own statement: it may be mistyped, or borrowed from the listed ship. Dimensions, or an image of the hull, would settle it.
doubt-sea-mmsi-typed = MMSI and call sign are typed in by hand and given out again when the flag changes. The register of the flag would settle it.
doubt-sea-imo-differs = The ship sends another IMO number than that of the entry, so it is apparently another ship.
doubt-sea-imo-several = The ship also sends another IMO number.
doubt-sea-claim-undated = The file does not say when the ship said so.
doubt-sea-name-unconfirmed = No name agrees: the ship gave none or another one. It may have been renamed, the number may be mistyped, or the identity borrowed.
doubt-sea-listed-since-unknown = The list prints no day of listing, and the publications held begin later: whether the ship was listed then is not known. An older publication would tell.
doubt-sea-version-later = The publication it was compared with is later than the sighting; the entry may have said something else then.
doubt-sea-simulated = The list entry is simulated.
doubt-sea-supplies = Fishing vessels also take in fuel, bait, crew and provisions at sea.
doubt-sea-transfer-allowed = Transfers of catch at sea are allowed to many fleets under licence. The authorisation of the flag State or the regional fisheries organisation would settle it.
doubt-sea-carrier-unknown = AIS has no type for refrigerated ships: the other ship may carry anything. A register of carriers would settle it.
doubt-sea-zone-claimed = The zone is a claim that others do not acknowledge, in a drawing of low confidence. The coordinates the parties themselves use would settle it.
doubt-sea-not-fishing = Whether it fished is not known: the gear was not seen. The log book or the catch landed would tell.
doubt-sea-passage = It may have passed through or sheltered.
doubt-sea-permits-incomplete = The list of permits may be incomplete or older than the days in question. The authority that grants them would know.
doubt-sea-no-permits = The list given holds no permit at all for this zone, so that a ship has none says little.
doubt-sea-permit-other-days = The list holds a permit of this ship for other days.

coverage-sea-ships = Ships held against listed ships: { $count }.
coverage-sea-listed = Listed ships they were held against: { $count }.
coverage-sea-before-listing = Ships and days that agree with an entry that did not stand then, not told: { $count }.
coverage-sea-ruled-out = Ships of a listed name ruled out because the IMO numbers differ: { $count }.
coverage-sea-imo-invalid = Different IMO numbers sent that cannot be one: { $count }.
coverage-sea-stays = Ships that lay still, stays: { $count }.
coverage-sea-gaps = Gaps they were held against: { $count }.
coverage-sea-gaps-too-long = Gaps left out because they are too long to say anything: { $count }.
coverage-sea-stays-reachable = Stays that some silent ship could have come to: { $count }.
coverage-sea-leads-untold = Further silent ships that could have come, not told: { $count }.
coverage-sea-fishing-vessels = Ships that say they are fishing vessels: { $count }.
coverage-sea-ships-without-type = Ships with events that do not say what they are, not looked at: { $count }.
coverage-sea-fishing-encounters = Encounters of fishing vessels: { $count }.
coverage-sea-zones = Zones given: { $count }.
coverage-sea-zones-without-permits = Zones for which no permit was given: { $count }.
