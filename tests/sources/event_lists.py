"""A made-up list of dated events, as a file holds it."""

PRICE = {
    "name": "copper-2011",
    "item": "copper",
    "family": "metals",
    "series": "Copper",
    "onset": "2011-03-01",
    "exclude_until": "2011-09-01",
    "what": "A made-up strike began.",
    "source": "Made up for a test",
    "why": "Physical loss.",
}
PASSAGE = {
    "name": "strait-2012",
    "place": "strait",
    "also_called": ["The Strait"],
    "first_sign": "2012-01-01",
    "onset": "2012-02-01",
    "until": "2012-03-14",
    "exclude_until": "2012-08-01",
    "what": "A made-up ship ran aground.",
    "source": "Made up for a test",
    "why": "Physical loss.",
}
TRADE = {
    "name": "salt-2013",
    "reporter": "CHN",
    "partner": "JPN",
    "line": "250100",
    "expected": "shown",
    "quiet_until": "2013-01-01",
    "notice": "2013-02-01",
    "effective": "2013-04-01",
    "until": "2013-10-01",
    "what": "A made-up control was announced.",
    "source": "Made up for a test",
    "why": "Official control.",
}
LIST = {
    "tricord_events": "1",
    "title": "Made up",
    "frozen_on": "2020-01-01",
    "scored_from": "2010-01-01",
    "scored_to": "2014-12-31",
    "statement": ["Made up for a test."],
    "prices": [PRICE],
    "passage": [PASSAGE],
    "trade": [TRADE],
}
