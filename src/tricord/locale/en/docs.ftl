# Labels of what has no other place to be labelled: monitors, their parameters, settings.
monitor-designations = Apparent matches with designated parties

parameter-designations-law_day = Law of
parameter-designations-name_threshold = Name threshold
parameter-designations-weak_alias_factor = Weak alias factor
parameter-designations-birth_years_apart = Birth years apart

setting-partner = Partner
setting-contact = Contact
setting-operator = Operator
setting-language = Language
setting-default_marking = Default marking
setting-stale_days = Days until stale
