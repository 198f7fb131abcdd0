"""The check case of the field note on supply, section 9, and networks of any shape."""

from dataclasses import dataclass, replace

from hypothesis import strategies as st

from tricord.trade.reallocation import Known, Shock, Terms, network, reallocated

FLOWS = {
    ("C", "K"): 60,
    ("C", "J"): 30,
    ("C", "U"): 20,
    ("V", "K"): 10,
    ("V", "J"): 20,
    ("V", "U"): 30,
    ("J", "K"): 20,
}
KNOWN = Known({"K": 5, "J": 10, "U": 0}, {}, {"V": 0.2, "J": 0, "C": 0})
HALF_OF_C = Shock({"C": 0.5}, 365)
CODES = ("A", "B", "C", "D", "E")
TERMS = Terms()


@dataclass(frozen=True)
class Case:
    """Flows, what fails and what is known."""

    flows: dict
    shock: Shock
    known: Known

    def outcome(self, terms=TERMS):
        """What it comes to, for every importer."""
        made = network(self.flows)
        return reallocated(made, self.shock, self.known, terms, made.importers)

    def scaled(self, by):
        """All tonnes times a number."""
        flows = {pair: by * t for pair, t in self.flows.items()}
        stock = {code: by * t for code, t in self.known.stock_t.items()}
        slack = {code: by * t for code, t in self.known.home_slack_t.items()}
        return replace(
            self, flows=flows, known=replace(self.known, stock_t=stock, home_slack_t=slack)
        )

    def with_spare(self, more):
        """Every exporter can spare so much more."""
        spare = {code: share + more for code, share in self.known.spare_share.items()}
        return replace(self, known=replace(self.known, spare_share=spare))


CHECK = Case(FLOWS, HALF_OF_C, KNOWN)

_tonnes = st.floats(0, 1000).map(lambda t: round(t, 3))
_share = st.floats(0, 1).map(lambda s: round(s, 3))


@st.composite
def cases(draw):
    """Any network of five countries with something in it."""
    pairs = [(e, i) for e in CODES for i in CODES if e != i]
    flows = draw(st.dictionaries(st.sampled_from(pairs), _tonnes, min_size=1, max_size=14))
    lost = draw(st.dictionaries(st.sampled_from(CODES), _share, max_size=2))
    routes = draw(st.dictionaries(st.sampled_from(pairs), _share, max_size=2))
    days = draw(st.sampled_from((30, 90, 365)))
    known = Known(
        draw(st.dictionaries(st.sampled_from(CODES), _tonnes)),
        draw(st.dictionaries(st.sampled_from(CODES), _tonnes)),
        draw(st.fixed_dictionaries(dict.fromkeys(CODES, _share))),
    )
    return Case(flows, Shock(lost, days, routes), known)
