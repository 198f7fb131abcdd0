"""Tables of claims and of acts as analysts write them: columns, words, days and amounts."""
