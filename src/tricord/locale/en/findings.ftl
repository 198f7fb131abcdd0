grade-lead = lead
grade-indication = indication
grade-corroborated = corroborated

finding-designations-identifier-and-name =
    { $party } carries the { $identifier_kind } { $identifier } of { $listed } ({ $list }, { $entry }), and its name is consistent with the listed name { $matched } (similarity { $similarity }).
finding-designations-identifier =
    { $party } carries the { $identifier_kind } { $identifier } of { $listed } ({ $list }, { $entry }) under another name.
finding-designations-name-and-birth-date =
    The name { $party } is consistent with { $matched }, a name of { $listed } ({ $list }, { $entry }) (similarity { $similarity }), and the birth date agrees.
finding-designations-name =
    The name { $party } is consistent with { $matched }, a name of { $listed } ({ $list }, { $entry }) (similarity { $similarity }).

score-designations = How far the two agree, from 0 to 1; not the probability that they are the same.

doubt-name-alone = Only the name agrees; namesakes are common.
doubt-weak-alias = The publisher calls the matching name a weak alias.
doubt-name-differs = The name differs: the party may have been renamed or sold, the number may be mistyped, or the identity may be borrowed.
doubt-imo-differs = The IMO numbers differ, so this is apparently another ship that was given the same { $identifier_kind }.
doubt-reused = Numbers of this kind are given out again and may have belonged to another holder.
doubt-birth-date-unknown = No birth date stands on one side, so a namesake cannot be ruled out.
doubt-birth-date-differs = The birth dates differ.
doubt-entry-missing = The entry is missing from the latest publication of the list; its removal has not been confirmed.
doubt-simulated = The party is simulated.

coverage-parties = Parties screened: { $count }.
coverage-parties-without-name = Parties without a name, compared by identifiers only: { $count }.
coverage-entries = List entries they were held against: { $count }.
coverage-ruled-out = Pairs of like names ruled out because an IMO number or a birth year contradicts: { $count }.
