"""Source ``cases``: public, named cases as facts, read into dated acts.

A case file is YAML that people write by hand. `case_file` checks its shape, `facts` lays its
entries out as facts with a day, ships and cargo, `words` says which acts a text tells of, `cargo`
which goods and which way, and `telling` makes acts of all that. Nothing is read from what a case
gives as reason or remark (`why`, `trap`, `note`), from its sources, or from what it expects.
"""
